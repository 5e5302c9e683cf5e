/** Ids of the ticked options; empty means "Tidak tahu", null that every tick was taken away again. */
export type Ticked = readonly string[] | null;

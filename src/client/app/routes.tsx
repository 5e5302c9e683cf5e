import { type ReactNode, useEffect, useState } from 'react';
import { Route, Routes, useLocation, useNavigationType } from 'react-router';
import { HomeScreen } from '../features/learn/home-screen.tsx';
import { preloadFeed } from '../features/learn/late-feed.tsx';
import { preloadReading } from '../features/learn/late-reading.tsx';
import { LessonScreen } from '../features/learn/lesson-screen.tsx';
import { ModuleScreen } from '../features/learn/module-screen.tsx';
import { recallLanguage, switchLanguage, useTranslation } from '../i18n/i18n.ts';
import { type Arrival, ArrivalProvider } from '../ui/arrival.ts';
import { createLate } from '../ui/late.tsx';
import { NotFound } from '../ui/not-found.tsx';
import { useServices } from '../ui/services.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { createLatePage } from './late-page.tsx';
import { whenIdle } from './when-idle.ts';

// Home, modules and lessons are prerendered and in the first chunk; everything else comes when it is needed.
const quizPage = createLatePage(async () => (await import('../features/quiz/quiz-screen.tsx')).QuizScreen);
const resultPage = createLatePage(
  async () => (await import('../features/quiz/result-screen.tsx')).ResultScreen,
);
const ownDataPage = createLatePage(
  async () => (await import('../features/own-data/own-data-screen.tsx')).OwnDataScreen,
);
const bookmarksPage = createLatePage(
  async () => (await import('../features/bookmarks/bookmarks-screen.tsx')).BookmarksScreen,
);
const searchPage = createLatePage(
  async () => (await import('../features/search/search-screen.tsx')).SearchScreen,
);
const settingsPage = createLatePage(
  async () => (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
);
const outboxPage = createLatePage(
  async () => (await import('../features/outbox/outbox-screen.tsx')).OutboxScreen,
);
const peoplePage = createLatePage(
  async () => (await import('../features/people/people-screen.tsx')).PeopleScreen,
);
const lockPage = createLatePage(async () => (await import('../features/people/lock-screen.tsx')).LockScreen);
const reviewPage = createLatePage(
  async () => (await import('../features/review/review-screen.tsx')).ReviewScreen,
);
const { Part: ReviewCard } = createLate(
  async () => (await import('../features/review/review-card.tsx')).ReviewCard,
  null,
);
const agencyPage = createLatePage(async () => (await import('./agency-page.tsx')).AgencyPage);

const useArrivalKind = (): Arrival => {
  const location = useLocation();
  const navigation = useNavigationType();
  const [last, setLast] = useState<{ location: typeof location; kind: Arrival }>({ location, kind: 'first' });
  if (location === last.location) return last.kind;
  // A page that notes something in its own address is still the page that the person came to.
  const isSamePage = navigation === 'REPLACE' && location.pathname === last.location.pathname;
  const kind = isSamePage ? last.kind : navigation === 'POP' ? 'back' : 'link';
  setLast({ location, kind });
  return kind;
};

/**
 * All pages of the app. The router around it differs: the browser's on the phone, a fixed address when prerendering.
 * Notices come in here and not beside it: React numbers elements by their neighbours, and a prerendered page, which has
 * no notices, must be numbered alike.
 */
export const App = ({ notices }: { readonly notices?: ReactNode }): ReactNode => {
  const { t, i18n } = useTranslation();
  const arrival = useArrivalKind();
  const { pathname } = useLocation();
  const isLearning = pathname.startsWith('/modul/');
  const isLocked = useServices().present?.isLocked === true;

  useEffect(() => {
    // The first render is in Indonesian like the prerendered page; a failed fetch of English leaves it so.
    if (recallLanguage() !== i18n.language) switchLanguage(i18n, recallLanguage()).catch(() => undefined);
  }, [i18n]);

  useEffect(() => {
    if (!isLearning || !('serviceWorker' in navigator)) return undefined;
    let callOff = (): void => undefined;
    // Once the worker has everything this costs no data, only spares the quiz its first wait.
    void navigator.serviceWorker.ready.then(() => {
      callOff = whenIdle(() => {
        // A failure here is no news: the same chunk is asked for again, visibly, when it is needed.
        Promise.all([quizPage.preload(), resultPage.preload(), preloadFeed(), preloadReading()]).catch(
          () => undefined,
        );
      });
    });
    return () => callOff();
  }, [isLearning]);

  // Nobody's until somebody says who they are: no page, and no notices.
  if (isLocked) {
    return (
      <ArrivalProvider value={arrival}>
        <ErrorBoundary>
          <lockPage.Page />
        </ErrorBoundary>
      </ArrivalProvider>
    );
  }

  return (
    <ArrivalProvider value={arrival}>
      <a className="skip" href="#isi">
        {t('app.skip')}
      </a>
      <ErrorBoundary key={pathname}>
        <Routes>
          <Route path="/" element={<HomeScreen ReviewCard={ReviewCard} />} />
          <Route path="/modul/:module" element={<ModuleScreen />} />
          <Route path="/modul/:module/:lesson" element={<LessonScreen />} />
          <Route path="/modul/:module/kuis/:quiz" element={<quizPage.Page />} />
          <Route path="/modul/:module/kuis/:quiz/hasil/:attempt" element={<resultPage.Page />} />
          <Route path="/modul/:module/tes/:test" element={<quizPage.Page />} />
          <Route path="/modul/:module/tes/:test/hasil/:attempt" element={<resultPage.Page />} />
          <Route path="/penanda" element={<bookmarksPage.Page />} />
          <Route path="/cari" element={<searchPage.Page />} />
          <Route path="/ulang" element={<reviewPage.Page />} />
          <Route path="/data-saya" element={<ownDataPage.Page />} />
          <Route path="/kiriman" element={<outboxPage.Page />} />
          <Route path="/orang" element={<peoplePage.Page />} />
          <Route path="/pengaturan" element={<settingsPage.Page />} />
          <Route path="/instansi" element={<agencyPage.Page />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      </ErrorBoundary>
      {notices}
    </ArrivalProvider>
  );
};

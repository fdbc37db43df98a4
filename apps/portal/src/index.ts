export { closedPage } from './closed/closed-page';
export { pageOfProblem } from './page/problem-page';
export { PortalModule } from './portal.module';
export { servePortal } from './serve-portal';

import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queueSearch } from './queue/queue-search';
import { ageingSearch, behindSearch, officersSearch, reportSearch, trendSearch } from './reports/report-search';
import { NotFound } from './shell/not-found';
import { Shell } from './shell/shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/queue' });
  },
});

const queue = createRoute({
  getParentRoute: () => root,
  path: '/queue',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('./queue/queue-page'), 'QueuePage'),
});

const ticket = createRoute({
  getParentRoute: () => root,
  path: '/tickets/$ticketId',
  component: lazyRouteComponent(() => import('./ticket/ticket-page'), 'TicketPage'),
});

const lodge = createRoute({
  getParentRoute: () => root,
  path: '/new',
  component: lazyRouteComponent(() => import('./lodge/lodge-page'), 'LodgePage'),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('./reports/report-page'), 'ReportPage'),
});

const behind = createRoute({
  getParentRoute: () => root,
  path: '/reports/tickets',
  validateSearch: behindSearch,
  component: lazyRouteComponent(() => import('./reports/behind-page'), 'BehindPage'),
});

const trend = createRoute({
  getParentRoute: () => root,
  path: '/reports/trend',
  validateSearch: trendSearch,
  component: lazyRouteComponent(() => import('./reports/trend-page'), 'TrendPage'),
});

const ageing = createRoute({
  getParentRoute: () => root,
  path: '/reports/ageing',
  validateSearch: ageingSearch,
  component: lazyRouteComponent(() => import('./reports/ageing-page'), 'AgeingPage'),
});

const officers = createRoute({
  getParentRoute: () => root,
  path: '/reports/officers',
  validateSearch: officersSearch,
  component: lazyRouteComponent(() => import('./reports/officers-page'), 'OfficersPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, queue, ticket, lodge, reports, behind, trend, ageing, officers]),
  basepath: '/console',
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

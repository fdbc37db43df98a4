import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { auditSearch, calendarSearch, staffSearch } from './admin/admin-search';
import { queueSearch } from './queue/queue-search';
import {
  ageingSearch,
  behindSearch,
  officersSearch,
  reportSearch,
  trendSearch,
  whatIfSearch,
} from './reports/report-search';
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

const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/reports/what-if',
  validateSearch: whatIfSearch,
  component: lazyRouteComponent(() => import('./reports/what-if-page'), 'WhatIfPage'),
});

const admin = createRoute({ getParentRoute: () => root, path: '/admin' });

const adminPages = [
  createRoute({
    getParentRoute: () => admin,
    path: '/staff',
    validateSearch: staffSearch,
    component: lazyRouteComponent(() => import('./admin/staff-page'), 'StaffPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/desks',
    component: lazyRouteComponent(() => import('./admin/desks-page'), 'DesksPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/roles',
    component: lazyRouteComponent(() => import('./admin/roles-page'), 'RolesPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/packs',
    component: lazyRouteComponent(() => import('./admin/packs-page'), 'PacksPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/packs/$version',
    component: lazyRouteComponent(() => import('./admin/pack-page'), 'PackPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/calendars',
    validateSearch: calendarSearch,
    component: lazyRouteComponent(() => import('./admin/calendars-page'), 'CalendarsPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/tokens',
    component: lazyRouteComponent(() => import('./admin/tokens-page'), 'TokensPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/audit',
    validateSearch: auditSearch,
    component: lazyRouteComponent(() => import('./admin/audit-page'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/upkeep',
    component: lazyRouteComponent(() => import('./admin/upkeep-page'), 'UpkeepPage'),
  }),
  createRoute({
    getParentRoute: () => admin,
    path: '/erasure',
    component: lazyRouteComponent(() => import('./admin/erasure-page'), 'ErasurePage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    queue,
    ticket,
    lodge,
    reports,
    behind,
    trend,
    ageing,
    officers,
    whatIf,
    admin.addChildren(adminPages),
  ]),
  basepath: '/console',
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

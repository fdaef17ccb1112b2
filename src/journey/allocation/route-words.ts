import { ROUTES, type Route } from '#core/assessment.ts';
import { ROUTE_NAMES } from './decide.ts';

/** For a column of a table. */
export const ROUTE_SHORT: Record<Route, string> = {
  '999_response': '999 now',
  SFCU: 'SFCU',
  LCU: 'LCU',
  protect_only: 'Protect only',
  information_only: 'Information only',
};

const isRoute = (route: string): route is Route => (ROUTES as readonly string[]).includes(route);

export const routeName = (route: string): string => (isRoute(route) ? ROUTE_NAMES[route] : route);
export const routeShort = (route: string): string => (isRoute(route) ? ROUTE_SHORT[route] : route);

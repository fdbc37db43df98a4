import { RouteTable } from './route-table';

describe('the table of routes', () => {
  const routes = new RouteTable();
  routes.add('GET', '/complaints/:ticketId');
  routes.add(['HEAD', 'POST'], '/complaints/:ticketId');
  routes.add('GET', '/reports/sla.csv');
  routes.add('GET', '/docs/*');

  it.each([
    ['/complaints/1', ['GET', 'HEAD', 'POST']],
    ['/complaints/1?lang=hi', ['GET', 'HEAD', 'POST']],
    ['/complaints/', []],
    ['/complaints/1/history', []],
    ['/reports/sla.csv', ['GET']],
    ['/reports/slaxcsv', []],
    ['/docs/a/b', ['GET']],
  ])('knows what %s takes', (url, methods) => {
    expect(routes.methodsAt(url)).toEqual(methods);
  });
});

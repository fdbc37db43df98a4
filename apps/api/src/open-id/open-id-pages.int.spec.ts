import { Browser } from '@nivaran/testing';
import { apiUnderTest } from '../testing/api-under-test.fixture';
import { COOKIE, START, apiWithSignOn, rekha, titleOf } from './sign-on.fixture';

const HINDI = { 'accept-language': 'hi-IN, en;q=0.5' };

describe('the page after the sign-on of the state', () => {
  const { at, signIn, expect: named } = apiWithSignOn();
  const pages = async () => [
    (await signIn(rekha, { headers: HINDI })).landing,
    (await signIn(null, { headers: HINDI })).landing,
    (await signIn({ sub: 'x-1' }, { headers: HINDI })).landing,
  ];

  it('is in Hindi alone for whoever reads Hindi', async () => {
    for (const { text, headers } of await pages()) {
      expect(text).toMatch(/^<!doctype html>\n<html lang="hi">/);
      expect(headers.get('content-language')).toBe('hi');
      const visible = text.replace(/<[^>]*>/g, ' ');
      expect(visible).toMatch(/[ऀ-ॿ]/);
      expect(visible).not.toMatch(/[a-z]/i);
    }
  });

  it('stays in the language that was chosen, over the other site', async () => {
    await named(rekha);
    const landing = await new Browser().go(at(`${START}?lang=hi`), { headers: { 'accept-language': 'en' } });
    expect(landing.text).toContain('<html lang="hi">');
    await named(null);
    const refused = await new Browser().go(at(`${START}?lang=hi`), { headers: { 'accept-language': 'en' } });
    expect(refused.text).toContain('<html lang="hi">');
  });

  it('has one heading, its title, and nothing that the security policy would have to let through', async () => {
    for (const landing of await pages()) {
      const { text, headers } = landing;
      const heading = /<h1>(.+)<\/h1>/.exec(text)?.[1];
      expect(titleOf(landing)).toBe(`${heading} – निवारण`);
      expect(text.match(/<h1>/g)).toHaveLength(1);
      expect(text).not.toMatch(/<script|<style|style=|\son\w+=/i);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe("the state's own sign-on where people come by https", () => {
  const { api, host, almostBack } = apiWithSignOn('https://nivaran.example');

  it('gives no cookie that would go another way, whatever the proxy forgets to say, and takes no other', async () => {
    const browser = new Browser();
    const { pathname, search } = await almostBack(rekha, browser);
    const cookie = `__Secure-${COOKIE}=${browser.cookie(host(), `__Secure-${COOKIE}`)}`;
    const { status, headers } = await api.citizen.get(`${pathname}${search}`, { cookie });
    expect(status).toBe(200);
    const given = /SameSite=Lax; Secure,__Host-(nivaran_session=[\w-]{43}); Path=\/; .*SameSite=Strict; Secure$/;
    expect(headers['set-cookie']).toMatch(given);
    const pair = given.exec(headers['set-cookie'] ?? '')?.[1] ?? '';
    expect((await api.citizen.get('/api/v1/session', { cookie: `__Host-${pair}` })).status).toBe(200);
    expect((await api.citizen.get('/api/v1/session', { cookie: pair })).status).toBe(401);
  });
});

describe("the state's own sign-on that does not answer", () => {
  const api = apiUnderTest({
    openId: async (publicUrl) => ({
      ...{ issuer: 'http://127.0.0.1:9', clientId: 'nivaran', clientSecret: 'x', claim: 'sub', name: 'MP', publicUrl },
    }),
  });

  it('is said in a page, with when to try again', async () => {
    const { status, headers, text } = await new Browser().go(`http://127.0.0.1:${api.port}${START}?lang=hi`);
    expect([status, headers.get('retry-after')]).toEqual([503, '60']);
    expect(text).toContain('<h1>साइन-ऑन सेवा जवाब नहीं दे रही</h1>');
    expect(api.log.join('')).toContain('OPENID_UNAVAILABLE');
  });

  it('hinders nobody who has a password', async () => {
    expect((await (await api.as('helpdesk')).get('/api/v1/session')).status).toBe(200);
  });
});

describe("the state's own sign-on that nobody set up", () => {
  const api = apiUnderTest();

  it('is not offered, and not there', async () => {
    expect((await api.citizen.get('/api/v1/session/ways')).body).toEqual({ password: true, openId: null });
    const { status, body } = await api.citizen.get(START);
    expect([status, body['code']]).toEqual([404, 'OPENID_NOT_SET_UP']);
  });
});

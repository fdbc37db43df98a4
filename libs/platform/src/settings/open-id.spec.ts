import type { Environment } from './environment';
import { SettingInvalid } from './setting-invalid';
import { loadSettings } from './settings';

const REQUIRED = {
  OPENID_ISSUER: 'https://sso.example/realms/state/',
  OPENID_CLIENT_ID: 'nivaran',
  OPENID_CLIENT_SECRET: 'topsecret',
  NIVARAN_PUBLIC_URL: 'https://nivaran.example/',
};
const load = (env: Environment) => loadSettings(env, { command: 'report' });
const problemsOf = (env: Environment): Record<string, string> => {
  try {
    load(env);
  } catch (error) {
    if (error instanceof SettingInvalid)
      return Object.fromEntries(error.problems.map((each) => [each.variable, each.problem]));
    throw error;
  }
  return {};
};

describe('the settings of OpenID Connect', () => {
  it('are four, and the rest follows', () => {
    expect(load(REQUIRED).openId).toEqual({
      ...{ issuer: 'https://sso.example/realms/state/', clientId: 'nivaran', clientSecret: 'topsecret' },
      ...{ claim: 'preferred_username', name: 'sso.example', publicUrl: 'https://nivaran.example' },
    });
    const { openId } = load({ ...REQUIRED, OPENID_CLAIM: 'email', OPENID_NAME: 'MP Sign-on' });
    expect(openId).toMatchObject({ claim: 'email', name: 'MP Sign-on' });
  });

  it('may all be left out, and where people find us may be said without them', () => {
    expect([load({}).openId, load({ NIVARAN_PUBLIC_URL: REQUIRED.NIVARAN_PUBLIC_URL }).openId]).toEqual([null, null]);
  });

  it.each(Object.keys(REQUIRED))('are not complete without %s', (variable) => {
    expect(problemsOf({ ...REQUIRED, [variable]: '' })).toEqual({
      [variable]: expect.stringMatching(/^is not set, and is required with OPENID_/),
    });
  });

  it('say at once all that is missing, also where only a name is given', () => {
    expect(Object.keys(problemsOf({ OPENID_NAME: 'MP Sign-on' })).sort()).toEqual(Object.keys(REQUIRED).sort());
  });

  it.each(['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080'])('take %s', (url) => {
    expect(load({ ...REQUIRED, OPENID_ISSUER: url, NIVARAN_PUBLIC_URL: url }).openId).toMatchObject({
      ...{ issuer: url, publicUrl: url },
    });
  });

  it.each([
    ['http://sso.example', /is http:\/\/sso\.example\/, which is not https/],
    ['http://localhost.example', /not https/],
    ['javascript:alert(1)', /not https/],
    ['sso.example', /cannot be read as a URL/],
    ['https://user:topsecret@sso.example', /holds a user or a password/],
    ['https://sso.example/?realm=state', /goes on after https:\/\/sso\.example\//],
    ['https://sso.example/#realm', /goes on after/],
  ])('refuse the address %p of either', (url, problem) => {
    expect(problemsOf({ ...REQUIRED, OPENID_ISSUER: url, NIVARAN_PUBLIC_URL: url })).toEqual({
      OPENID_ISSUER: expect.stringMatching(problem),
      NIVARAN_PUBLIC_URL: expect.stringMatching(problem),
    });
  });

  it('refuse a path of our own address, where cookies would not follow', () => {
    expect(problemsOf({ ...REQUIRED, NIVARAN_PUBLIC_URL: 'https://mp.example/nivaran' })).toEqual({
      NIVARAN_PUBLIC_URL: 'has the path /nivaran',
    });
  });

  it('never tell the secret', () => {
    const wrong = { ...REQUIRED, OPENID_ISSUER: 'http://user:topsecret@sso.example' };
    expect(() => load(wrong)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('topsecret') }));
  });
});

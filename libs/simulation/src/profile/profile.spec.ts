import type { Directory } from '@nivaran/directory';
import { loadDefaultPack } from '@nivaran/testing';
import { Random } from '../random/random';
import { Arrivals } from './arrivals';
import { citizenOf } from './citizens';
import { Places } from './places';
import { CATEGORIES, REJECTIONS, RESOLUTIONS, SOURCES } from './profile';
import { STATEMENTS_EN } from './statements.en';
import { STATEMENTS_HI } from './statements.hi';
import { STATEMENTS_ROMAN } from './statements.roman';
import { Teams } from './teams';

const DAY = 86_400_000;
const FROM = Date.parse('2026-11-02T00:00+05:30'); // a Monday

describe('the profile', () => {
  let directory: Directory;
  beforeAll(async () => (directory = await loadDefaultPack()));

  it('knows the categories and codes of the pack, and has words for each in every voice', () => {
    const codes = directory.pack.categories.map(({ code }) => code).sort();
    for (const known of [CATEGORIES, STATEMENTS_HI, STATEMENTS_ROMAN, STATEMENTS_EN])
      expect(Object.keys(known).sort()).toEqual(codes);
    expect(directory.codes('resolution')).toEqual(expect.arrayContaining(Object.values(RESOLUTIONS).flat()));
    expect(directory.codes('rejection')).toEqual(expect.arrayContaining(Object.keys(REJECTIONS)));
    expect(directory.codes('source')).toEqual(expect.arrayContaining([...Object.keys(SOURCES), 'COWIN']));
  });

  it('writes Hindi in Devanagari, and the other two without', () => {
    for (const text of Object.values(STATEMENTS_HI).flat()) expect(text).toMatch(/\p{Script=Devanagari}{3}/u);
    for (const text of [...Object.values(STATEMENTS_ROMAN), ...Object.values(STATEMENTS_EN)].flat())
      expect(text).not.toMatch(/\p{Script=Devanagari}/u);
  });

  it('lets complaints come in order, within the time, by day more than by night and on Monday more than on Sunday', () => {
    const arrivals = new Arrivals({ seed: 1, from: FROM, until: FROM + 28 * DAY }, 20_000, 'Asia/Kolkata');
    const random = Random.named('arrivals');
    const times = Array.from({ length: 20_000 }, (_, index) => arrivals.at(index, random.unit()));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(FROM);
    expect(times.at(-1)).toBeLessThanOrEqual(FROM + 28 * DAY);
    const local = times.map((at) => new Date(at + 5.5 * 3_600_000));
    const count = (test: (at: Date) => boolean) => local.filter(test).length;
    expect(count((at) => at.getUTCHours() === 11)).toBeGreaterThan(10 * count((at) => at.getUTCHours() === 3));
    expect(count((at) => at.getUTCDay() === 1)).toBeGreaterThan(1.5 * count((at) => at.getUTCDay() === 0));
  });

  it('lets more people live where there are more post offices', () => {
    const places = new Places(directory);
    const random = Random.named('places');
    const homes = Array.from({ length: 20_000 }, () => places.district(random).lgd);
    const share = (lgd: number) => homes.filter((home) => home === lgd).length;
    const offices = (lgd: number) =>
      Object.values(directory.pack.pincodes)
        .flat()
        .filter((place) => place.lgd === lgd)
        .reduce((sum, { postOffices }) => sum + postOffices, 0);
    const [most, least] = [...directory.pack.districts].sort((a, b) => offices(b.lgd) - offices(a.lgd)).map(({ lgd }) => lgd).slice(0, 2); // prettier-ignore
    expect(Math.abs(share(most ?? 0) / share(least ?? 0) - offices(most ?? 0) / offices(least ?? 0))).toBeLessThan(0.4);
    expect(new Set(homes).size).toBe(directory.pack.districts.length);
  });

  it('invents the same person for the same number, and nobody twice', () => {
    const places = new Places(directory);
    expect(citizenOf(1, 17, places)).toEqual(citizenOf(1, 17, places));
    const people = Array.from({ length: 500 }, (_, number) => citizenOf(1, number, places));
    expect(new Set(people.map(({ mobile }) => mobile)).size).toBe(500);
    expect(new Set(people.map(({ id }) => id)).size).toBe(500);
    for (const { mobile } of people) expect(mobile).toMatch(new RegExp(directory.pack.mobile.pattern));
  });

  it('staffs every desk with two to six officers, and makes a few desks slow', () => {
    const teams = new Teams(directory, 1);
    const all = directory.pack.desks.map(({ id }) => teams.at(id));
    for (const { officers } of all) expect(officers.length >= 2 && officers.length <= 6).toBe(true);
    const slow = all.filter(({ pace }) => pace > 4).length;
    expect(slow).toBeGreaterThan(0);
    expect(slow).toBeLessThan(all.length / 4);
  });
});

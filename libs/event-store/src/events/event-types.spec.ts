import { EventTypes, UnknownEventType } from './event-types';

describe('the types of events', () => {
  const types = new EventTypes([
    {
      type: 'Named',
      version: 3,
      upcasters: {
        1: ({ name, ...rest }) => ({ ...rest, title: name }),
        2: (data) => ({ ...data, language: 'hi' }),
      },
    },
  ]);

  it('upcast data of every released version to the present one, step by step', () => {
    expect(types.upcast('Named', 1, { name: 'a', n: 1 })).toEqual({ title: 'a', n: 1, language: 'hi' });
    expect(types.upcast('Named', 2, { title: 'a' })).toEqual({ title: 'a', language: 'hi' });
    expect(types.upcast('Named', 3, { title: 'a', language: 'en' })).toEqual({ title: 'a', language: 'en' });
  });

  it.each([
    ['a type of another build', 'Unheard', 1, /Unheard is not known to this build/],
    ['a version of a newer build', 'Named', 4, /schema version 4; this build reads versions 1 to 3/],
    ['a version that never was', 'Named', 0, /schema version 0/],
  ])('stop the reader at %s, with its name', (_what, type, version, message) => {
    expect(() => types.upcast(type, version, {})).toThrow(UnknownEventType);
    expect(() => types.upcast(type, version, {})).toThrow(message);
  });

  it('can not be made with a version that no upcaster leads from', () => {
    expect(() => new EventTypes([{ type: 'Gap', version: 3, upcasters: { 1: (data) => data } }])).toThrow(
      /no upcaster from version 2/,
    );
  });
});

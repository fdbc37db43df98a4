import { assertGoodPassword } from './password-rules';

describe('a password of one’s own', () => {
  const faultOf = (password: string) => {
    try {
      assertGoodPassword(password, ['officer.bhopal', 'Anil Dubey']);
    } catch (error) {
      return (error as { fault: string }).fault;
    }
    return null;
  };

  it.each([
    ['', 'short'],
    ['kapas-haldi', 'short'],
    ['नीमकापेड़', 'short'],
    ['password1234', 'guessable'],
    ['qwertyuiop123', 'guessable'],
    ['aaaaaaaaaaaaaaaa', 'guessable'],
    ['officer.bhopal', 'guessable'],
    ['AnilDubey1985', 'guessable'],
    ['nivarannivaran', 'guessable'],
    ['covishield-officer-2021', 'guessable'],
    ['neem ka ped 1998', null],
    ['correct horse battery', null],
    ['हल्दी दूध कपास पहाड़', null],
  ])('"%s": %s', (password, fault) => {
    expect(faultOf(password)).toBe(fault);
  });
});

import type { SignInSentences } from './sentence';
import { ROLES } from './refusals.en';

/** Sign-in, accounts and access tokens. */
export const englishSignIn: SignInSentences = {
  SIGN_IN_REQUIRED: {
    title: 'Please sign in',
    detail: 'Nobody is signed in, or the session is over. Sign in and try again.',
  },
  SIGN_IN_FAILED: {
    title: 'Sign-in failed',
    detail: 'The account and the password do not go together. Check both and try again.',
  },
  NUMBER_NOT_PROVED: {
    title: 'Please prove your mobile number',
    detail: 'Ask for a code at /api/v1/citizen/code, and send it to /api/v1/citizen/session. It holds for an hour.',
  },
  ONE_TIME_CODE_WRONG: {
    title: 'This code is not right',
    detail: 'It is wrong, or its five minutes are over. Check the last message, or ask for a new code.',
  },
  MESSAGE_NOT_SENT: {
    title: 'The message could not be sent',
    detail: 'The way to your phone is blocked at the moment. Try again in a minute, or call the helpdesk.',
  },
  TOO_MANY_ATTEMPTS: {
    title: 'Too many attempts',
    detail: ({ retryAfter }) => `This was tried too often. Wait ${minutes(retryAfter)}, then try again.`,
  },
  PROOF_OF_WORK_WANTED: {
    title: 'Very many codes are asked for just now',
    detail: ({ seconds }) =>
      `Take a challenge from /api/v1/citizen/challenge, solve it and send it along as proofOfWork; or send it back unsolved after ${Number(seconds)} seconds.`,
  },
  OPENID_NOT_SET_UP: {
    title: 'There is no sign-on service here',
    detail: 'Sign in with your account and password.',
  },
  OPENID_UNAVAILABLE: {
    title: 'The sign-on service does not answer',
    detail: 'Nobody can sign in by it at the moment. Try again in a minute, or sign in with your password.',
  },
  OPENID_FAILED: {
    title: 'Sign-in was not completed',
    detail: 'It was given up, took longer than ten minutes, or was begun in another window. Begin again.',
  },
  OPENID_NO_ACCOUNT: {
    title: 'There is no account for you here',
    detail:
      'The sign-on service knows you, but no open account belongs to you. Ask an administrator to look at your account.',
  },
  SECOND_FACTOR_NEEDED: {
    title: 'The second step of signing in is missing',
    detail: 'Send a code of your authenticator app, or a recovery code, to /api/v1/session/code.',
  },
  SECOND_FACTOR_SETUP_NEEDED: {
    title: 'Your role asks for a second factor',
    detail: 'Set one up first: /api/v1/account/second-factor gives what an authenticator app needs.',
  },
  NEW_PASSWORD_NEEDED: {
    title: 'Choose a password of your own first',
    detail: 'The one that you have was given by an administrator. Change it at /api/v1/account/password.',
  },
  CODE_WRONG: {
    title: 'This code is not right',
    detail: 'It is wrong, over, or was used already. Wait for the next one, and check the clock of your device.',
  },
  NO_SECOND_FACTOR: {
    title: 'There is no second factor',
    detail: 'None is set up for your account, or being set up. Begin with setting one up.',
  },
  SECOND_FACTOR_THERE: {
    title: 'There is a second factor already',
    detail: 'To use another device, remove it first, or ask an administrator to take it away.',
  },
  SECOND_FACTOR_KEPT: {
    title: 'Your role does not do without a second factor',
    detail: 'If the device is lost, use a recovery code, or ask an administrator to take the second factor away.',
  },
  PASSWORD_WRONG: {
    title: 'This is not your present password',
    detail: 'Check the password that you sign in with, and try again.',
  },
  PASSWORD_TOO_WEAK: {
    title: 'Choose a stronger password',
    detail: ({ fault }) =>
      fault === 'short'
        ? 'It needs at least 12 characters. Four words that do not belong together are easy to remember.'
        : fault === 'same'
          ? 'It is the one that you have. Choose another.'
          : 'It would soon be guessed. Leave out names, dates and usual passwords: four words that do not belong together are good.',
  },
  SESSION_UNKNOWN: { title: 'There is no such session', detail: 'It is over already. Look at the list again.' },
  SIGN_IN_AGAIN: {
    title: 'Sign in once more for this',
    detail: 'How you sign in can be changed within a quarter of an hour of signing in. Sign in again and repeat it.',
  },
  SESSION_ONLY: {
    title: 'An access token does not open this',
    detail: 'Accounts and sign-in are for people. Sign in with a password and do it there.',
  },
  ACCESS_TOKEN_INVALID: {
    title: 'The access token is not valid',
    detail:
      'It is over, was revoked, or is not written in full. Send Authorization: Bearer nvn_…, with a token that holds.',
  },
  ACCESS_TOKEN_SCOPE: {
    title: 'The access token does not reach so far',
    detail: ({ scope }) => `This needs a token with the scope "${String(scope)}". Make one under your account.`,
  },
  TOKEN_UNKNOWN: {
    title: 'There is no such access token',
    detail: 'You have no token with this id. Look at the list again.',
  },
  TOO_MANY_TOKENS: {
    title: 'There are too many access tokens',
    detail: ({ most }) => `An account may have ${String(most)}. Revoke one that is no longer used.`,
  },
  ACCOUNT_UNKNOWN: { title: 'There is no such account', detail: 'Check how it is written, or look at /api/v1/staff.' },
  ACCOUNT_TAKEN: {
    title: 'This account exists already',
    detail: 'Somebody has this name to sign in with. Choose another one.',
  },
  OPEN_ID_TAKEN: {
    title: 'Another account has this name at the sign-on service',
    detail: 'Check which of the two accounts it belongs to, and take it from the other one first.',
  },
  OWN_ACCOUNT: {
    title: 'Not on your own account',
    detail:
      'What concerns your own sign-in you change under “My account”; all else another administrator does for you.',
  },
  DESK_FOR_ROLE: {
    title: 'Role and desk do not fit together',
    detail: ({ role }) => WORKS[String(role)] ?? 'Name the desk of the pack that they work at.',
  },
};

const nowhere = (role: keyof typeof ROLES) => `For ${ROLES[role]} leave "desk" out.`;
const WORKS: Readonly<Record<string, string>> = {
  helpdesk: nowhere('helpdesk'),
  auditor: nowhere('auditor'),
  admin: nowhere('admin'),
  supervisor: 'A supervisor works at the desk of a district. Name it.',
  state: 'The state cell works at a desk of the tier STATE. Name it.',
  national: 'The national desk works at a desk of the tier NATIONAL. Name it.',
};

function minutes(seconds: unknown): string {
  const count = Math.ceil(Number(seconds) / 60);
  return count === 1 ? 'a minute' : `${count} minutes`;
}

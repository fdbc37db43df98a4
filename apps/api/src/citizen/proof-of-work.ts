import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Vault } from '@nivaran/event-store';
import { RequestCounts, customerOf } from '@nivaran/identity';
import { CLOCK, type Clock } from '@nivaran/platform';
import { type Challenge, type Solution, createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { LIMITS, type RequestLimits } from '../limits/request-limits';
import { RequestRefused } from '../problems/errors';

/** How hard it is: some 400 keys of PBKDF2, half a second of a computer, two or three of a cheap phone. */
const ALGORITHM = 'PBKDF2/SHA-256';
const COST = 2000;
const TRIES = { least: 200, most: 600 };

/** How long a challenge can be answered, in ms. */
const LIFETIME = 10 * 60 * 1000;
/** After how long it can be given back unsolved, in ms: for whoever has no JavaScript. */
export const PATIENCE = 30 * 1000;

/**
 * While more codes are asked for than people would ask for, each costs whoever wants it a little: work of their device, or, where
 * that cannot be done, half a minute. A message is paid for by the state, and a number that gets fifty of them is harassed.
 * Challenges are those of altcha; nothing of it comes from elsewhere.
 */
@Injectable()
export class ProofOfWork {
  private readonly secret: string;

  constructor(
    private readonly counts: RequestCounts,
    @Inject(LIMITS) private readonly limits: RequestLimits | null,
    vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.secret = vault.keyedHash('proof of work').toString('base64url');
  }

  /** Signed, so that nothing of it is kept here. */
  challenge(): Promise<Challenge> {
    const now = this.clock.now().getTime();
    return createChallenge({
      ...{ algorithm: ALGORITHM, cost: COST, deriveKey, counter: randomInt(TRIES.least, TRIES.most) },
      ...{ hmacSignatureSecret: this.secret, hmacKeySignatureSecret: this.secret },
      ...{ expiresAt: Math.ceil((now + LIFETIME) / 1000), data: { issuedAt: now } },
    });
  }

  /**
   * Counts one more code.
   * @param offered a challenge with its solution, or without one after half a minute; base64 of JSON, as altcha sends it
   * @throws RequestRefused PROOF_OF_WORK_WANTED if one is due and this is none
   */
  async demand(offered: string | null, address: string): Promise<void> {
    const { limits } = this;
    if (limits === null || !this.counts.take('codes', limits.codesWithoutProof, 'all').exceeded) return;
    if (offered !== null && (await this.isGood(offered, limits, address))) return;
    throw new RequestRefused('PROOF_OF_WORK_WANTED', { seconds: PATIENCE / 1000 });
  }

  /**
   * What a page gives back unsolved, or solved by its script: base64 of JSON.
   * @param offered is given out again while it is good, so that nobody who is too early begins to wait anew
   */
  async unsolved(offered: string | undefined): Promise<string> {
    const before = offered === undefined ? undefined : parsed(offered);
    const isKept = before !== undefined && (await this.isOurs(before)) && !this.isSpent(before.challenge);
    const challenge = isKept ? before.challenge : await this.challenge();
    return Buffer.from(JSON.stringify({ challenge })).toString('base64');
  }

  private async isGood(offered: string, limits: RequestLimits, address: string): Promise<boolean> {
    const proof = parsed(offered);
    const checked = proof && (await this.verify(proof));
    if (!checked || checked.expired || checked.invalidSignature || this.isSpent(proof.challenge)) return false;
    if (!checked.verified && !this.hasWaited(proof.challenge, limits, address)) return false;
    // Each of them opens one door, once.
    return !this.counts.take('proof', ONCE, proof.challenge.signature ?? '').exceeded;
  }

  private async isOurs(proof: Proof): Promise<boolean> {
    const checked = await this.verify(proof);
    return checked !== null && !checked.expired && checked.invalidSignature === false;
  }

  private isSpent({ signature }: Challenge): boolean {
    return this.counts.look('proof', ONCE, signature ?? '').exceeded;
  }

  private verify({ challenge, solution }: Proof) {
    return verifySolution({
      ...{ challenge, deriveKey, hmacSignatureSecret: this.secret, hmacKeySignatureSecret: this.secret },
      solution: solution ?? NO_SOLUTION,
    }).catch(() => null);
  }

  private hasWaited({ parameters }: Challenge, limits: RequestLimits, address: string): boolean {
    const issuedAt = Number(parameters.data?.['issuedAt']);
    if (!(issuedAt + PATIENCE <= this.clock.now().getTime())) return false;
    return !this.counts.take('waited', limits.waitedForProof, customerOf(address)).exceeded;
  }
}

const NO_SOLUTION: Solution = { counter: 0, derivedKey: '' };
const ONCE = { points: 1, duration: LIFETIME / 1000 };

interface Proof {
  readonly challenge: Challenge;
  readonly solution?: Solution;
}

/** undefined: it is not of that kind at all. */
function parsed(offered: string): Proof | undefined {
  try {
    const proof = JSON.parse(Buffer.from(offered, 'base64').toString()) as { challenge?: Challenge } | null;
    return proof?.challenge?.parameters ? { ...proof, challenge: proof.challenge } : undefined;
  } catch {
    return undefined;
  }
}

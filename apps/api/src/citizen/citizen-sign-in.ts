import { Inject, Injectable } from '@nestjs/common';
import { type Language, toAsciiDigits } from '@nivaran/complaints';
import { Packs } from '@nivaran/directory';
import { CitizenSessions, OneTimeCodes } from '@nivaran/identity';
import { ProofOfWork } from './proof-of-work';
import { MESSENGER, type Messenger } from '@nivaran/notifications';

/** Citizens prove a mobile number by a code that is sent to it. */
@Injectable()
export class CitizenSignIn {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly sessions: CitizenSessions,
    private readonly packs: Packs,
    private readonly work: ProofOfWork,
    @Inject(MESSENGER) private readonly messenger: Messenger,
  ) {}

  /**
   * @param mobile normalised digits
   * @param proof of work, while one is due
   * @throws RequestRefused PROOF_OF_WORK_WANTED, TooManyAttempts, MessageNotSent
   */
  async sendCode(mobile: string, language: Language, address: string, proof: string | null): Promise<void> {
    await this.work.demand(proof, address);
    const directory = this.packs.current();
    const said = directory.message(language, 'sms.oneTimeCode');
    const code = await this.codes.make(mobile, address);
    const to = `+${directory.pack.mobile.countryCode}${mobile}`;
    await this.messenger.send({ to, text: said.replaceAll('{code}', code), language });
  }

  /** The token of a session, which opens what came from this number. @throws OneTimeCodeWrong, TooManyAttempts */
  async prove(mobile: string, typed: string, address: string | undefined): Promise<string> {
    await this.codes.take(mobile, toAsciiDigits(typed).replace(/\s/g, ''), address);
    return this.sessions.create(mobile);
  }
}

import { type Logger, NivaranError } from '@nivaran/platform';

/** A message to a mobile phone. `to`: with the country's code, such as +919000010001. */
export interface TextMessage {
  readonly to: string;
  readonly text: string;
  readonly language: 'hi' | 'en';
}

/** It is not known that the message was taken. */
export class MessageNotSent extends NivaranError {
  readonly code = 'MESSAGE_NOT_SENT';

  constructor(reason: string) {
    super(`The message could not be handed to the gateway: ${reason}. Try again in a minute.`);
  }
}

/** How messages leave: one of the three below. */
export interface Messenger {
  /** @throws MessageNotSent */
  send(message: TextMessage): Promise<void>;
}

/** Injection token of the Messenger. */
export const MESSENGER = Symbol('Messenger');

/** Where the gateway is, if there is one; in a demonstration without one, messages stand in the log. */
export function messengerFor({
  gatewayUrl,
  demo,
  logger,
}: {
  readonly gatewayUrl: string | null;
  readonly demo: boolean;
  readonly logger: Logger;
}): Messenger {
  if (gatewayUrl !== null) return new Gateway(gatewayUrl);
  return demo ? new LogOfDemonstration(logger) : nowhere;
}

/** For a gateway to take the message. In ms. */
const PATIENCE = 10_000;

/**
 * Hands a message to the state's gateway as JSON: `{ to, text, language }`. User and password of the URL go as Basic
 * authentication. An answer of 2xx means that it was taken.
 */
class Gateway implements Messenger {
  private readonly url: URL;
  private readonly authorization: string | null;

  constructor(address: string) {
    this.url = new URL(address);
    const { username, password } = this.url;
    this.url.username = this.url.password = '';
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    this.authorization = username === '' ? null : `Basic ${Buffer.from(pair).toString('base64')}`;
  }

  async send(message: TextMessage): Promise<void> {
    const headers = {
      'content-type': 'application/json',
      ...(this.authorization === null ? {} : { authorization: this.authorization }),
    };
    let status: number;
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const body = JSON.stringify(message);
      // A redirect would hand number and code to whoever it names.
      ({ status } = await fetch(this.url, { method: 'POST', redirect: 'manual', headers, body, signal }));
    } catch {
      throw new MessageNotSent('it did not answer');
    }
    if (status < 200 || status > 299) throw new MessageNotSent(`it answered ${status}`);
  }
}

/** Only where accounts and complaints are invented: elsewhere a log holds no messages. */
class LogOfDemonstration implements Messenger {
  constructor(private readonly logger: Logger) {}

  send({ to, text }: TextMessage): Promise<void> {
    this.logger.info(`Demonstration: a phone whose number ends in ${to.slice(-2)} gets "${text}"`);
    return Promise.resolve();
  }
}

const nowhere: Messenger = {
  send: () => Promise.reject(new MessageNotSent('none is set (SMS_URL)')),
};

import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Attachments } from '@nivaran/attachments';
import { Packs } from '@nivaran/directory';
import { EventStore, Vault } from '@nivaran/event-store';
import { CLOCK, DEMONSTRATION, LOGGER, OPEN_ID, PUBLIC_URL } from '@nivaran/platform';
import { MESSENGER, messengerFor } from '@nivaran/notifications';
import { DataSource } from 'typeorm';
import { Runtime } from './runtime';

/** Gives an open Runtime and its parts to every module. Whoever opened it closes it. */
@Global()
@Module({})
export class RuntimeModule {
  static for(runtime: Runtime): DynamicModule {
    const { demo, logger, smsUrl } = runtime.options;
    const providers = [
      { provide: Runtime, useValue: runtime },
      { provide: EventStore, useValue: runtime.store },
      { provide: Vault, useValue: runtime.vault },
      { provide: Packs, useValue: runtime.packs },
      { provide: DataSource, useValue: runtime.dataSource },
      { provide: CLOCK, useValue: runtime.clock },
      { provide: DEMONSTRATION, useValue: demo },
      { provide: PUBLIC_URL, useValue: runtime.options.publicUrl ?? null },
      { provide: OPEN_ID, useValue: runtime.options.openId ?? null },
      { provide: MESSENGER, useValue: messengerFor({ gatewayUrl: smsUrl ?? null, demo, logger }) },
      { provide: LOGGER, useValue: logger },
      ...(runtime.attachments ? [{ provide: Attachments, useValue: runtime.attachments }] : []),
    ];
    return { module: RuntimeModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}

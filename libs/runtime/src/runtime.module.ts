import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Packs } from '@nivaran/directory';
import { EventStore, Vault } from '@nivaran/event-store';
import { CLOCK, LOGGER } from '@nivaran/platform';
import { DataSource } from 'typeorm';
import { Runtime } from './runtime';

/** Gives an open Runtime and its parts to every module. Whoever opened it closes it. */
@Global()
@Module({})
export class RuntimeModule {
  static for(runtime: Runtime): DynamicModule {
    const providers = [
      { provide: Runtime, useValue: runtime },
      { provide: EventStore, useValue: runtime.store },
      { provide: Vault, useValue: runtime.vault },
      { provide: Packs, useValue: runtime.packs },
      { provide: DataSource, useValue: runtime.dataSource },
      { provide: CLOCK, useValue: runtime.clock },
      { provide: LOGGER, useValue: runtime.options.logger },
    ];
    return { module: RuntimeModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}

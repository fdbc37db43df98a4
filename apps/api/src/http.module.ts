import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { IdentityModule, RequestCounts } from '@nivaran/identity';
import { ReadModelsModule } from '@nivaran/read-models';
import { Refusals } from './audit/refusals';
import { CitizenSignIn } from './citizen/citizen-sign-in';
import { ProofOfWork } from './citizen/proof-of-work';
import { HealthController } from './health/health.controller';
import { LogWatch } from './health/log-state';
import { Guesses } from './limits/guesses';
import { RequestLimiter } from './limits/request-limiter';
import { LIMITS, type RequestLimits } from './limits/request-limits';
import { MetricsController } from './metrics/metrics.controller';
import { PAGE_OF_PROBLEM, type PageOfProblem } from './pages/problem-page';
import { ProblemFilter } from './problems/problem.filter';
import { ProblemWriter } from './problems/problem-writer';
import { InputPipe } from './requests/input.pipe';
import { RouteTable } from './server/route-table';
import { SessionCookies } from './session/session-cookies';
import { SessionGuard } from './session/session.guard';

interface Parts {
  readonly routes: RouteTable;
  readonly counts: RequestCounts;
  readonly limits: RequestLimits | null;
  readonly limiter: RequestLimiter;
  readonly pageOfProblem: PageOfProblem;
}

/** What stands before and around every route, whether it answers programs or people. */
@Global()
@Module({
  imports: [IdentityModule, ReadModelsModule],
  controllers: [HealthController, MetricsController],
  providers: [
    CitizenSignIn,
    Guesses,
    LogWatch,
    ProblemWriter,
    ProofOfWork,
    Refusals,
    SessionCookies,
    ProblemFilter,
    { provide: APP_FILTER, useExisting: ProblemFilter },
    SessionGuard,
    { provide: APP_GUARD, useExisting: SessionGuard },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
  exports: [CitizenSignIn, Guesses, ProblemWriter, ProofOfWork, Refusals, SessionCookies],
})
export class HttpModule {
  static for({ routes, counts, limits, limiter, pageOfProblem }: Parts): DynamicModule {
    const providers = [
      { provide: RouteTable, useValue: routes },
      { provide: RequestCounts, useValue: counts },
      { provide: LIMITS, useValue: limits },
      { provide: RequestLimiter, useValue: limiter },
      { provide: PAGE_OF_PROBLEM, useValue: pageOfProblem },
    ];
    return { module: HttpModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}

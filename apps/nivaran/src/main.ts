import { hello } from '@nivaran/platform';
import canonicalize from 'canonicalize';
import { CqrsModule } from '@nestjs/cqrs';
console.log(hello, canonicalize({b:1,a:2}), CqrsModule);

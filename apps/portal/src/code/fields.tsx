import type { ReactNode } from 'react';
import { Digits } from '../page/parts';

interface FieldProps {
  readonly label: ReactNode;
  readonly hint: ReactNode;
  readonly error: string | undefined;
}

/** A mobile number. */
export function MobileField(about: FieldProps & { readonly typed: string | undefined }) {
  return <Digits name="mobile" type="tel" autoComplete="tel-national" maxLength={20} {...about} />;
}

/** The code that was sent to it. */
export function CodeField(about: FieldProps) {
  return <Digits name="code" autoComplete="one-time-code" maxLength={12} {...about} />;
}

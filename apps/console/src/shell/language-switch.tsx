import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Language, languageNow, speak } from '../texts/i18n';

/** Each language by its own name, in its own script. */
const CHOICES = [
  { value: 'hi', label: <span lang="hi">हिंदी</span> },
  { value: 'en', label: <span lang="en">English</span> },
];

export function LanguageSwitch() {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('shell.language')}
      data={CHOICES}
      value={languageNow()}
      onChange={(chosen) => speak(chosen as Language)}
    />
  );
}

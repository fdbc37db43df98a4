import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AnchorTo } from './links';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Title order={1} size="h3">
        {t('shell.notFound')}
      </Title>
      <Text>{t('shell.notFoundText')}</Text>
      <AnchorTo to="/queue">{t('shell.toQueue')}</AnchorTo>
    </Stack>
  );
}

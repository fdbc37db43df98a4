import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { Complaint } from '../api/schema';
import { ProblemAlert } from '../shell/problem-alert';
import { FactList } from './fact-list';

const REASONS = ['contact-citizen', 'verify-identity', 'correct-record', 'citizen-request', 'legal-request'] as const;
type Reason = (typeof REASONS)[number];

/** Who complains: masked, until somebody says why they need to see it. That is recorded, and the citizen can read it. */
export function Person({ ticket: { ticketId, complainant, idProof, mayReveal } }: { readonly ticket: Complaint }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Reason>('contact-citizen');
  const reveal = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/complaints/{ticketId}/reveal', { params: { path: { ticketId } }, body: { reason } })),
  });
  const shown = reveal.data ?? complainant;
  const last4 = reveal.data?.idProofLast4 ?? idProof?.last4;
  return (
    <section aria-labelledby="person">
      <Stack gap="xs">
        <Title order={2} size="h5" id="person">
          {t('person.title')}
        </Title>
        <FactList
          facts={[
            [t('person.name'), shown.name && <span translate="no">{shown.name}</span>],
            [t('person.mobile'), shown.mobile],
            [t('person.email'), shown.email],
            [t('person.beneficiary'), shown.beneficiaryReference],
            [
              t('person.proof'),
              idProof && [t(`proof.${idProof.type}`), last4 && `…${last4}`].filter(Boolean).join(' '),
            ],
          ]}
        />
        {mayReveal && !reveal.data && (
          <Stack gap={4} className="no-print">
            <Group gap="xs" align="end">
              <NativeSelect
                size="xs"
                label={t('person.why')}
                data={REASONS.map((value) => ({ value, label: t(`reveal.${value}`) }))}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value as Reason)}
              />
              <Button size="xs" variant="default" loading={reveal.isPending} onClick={() => reveal.mutate()}>
                {t('person.reveal')}
              </Button>
            </Group>
            <Text size="xs" c="dimmed">
              {t('person.recorded')}
            </Text>
            <ProblemAlert error={reveal.error} />
          </Stack>
        )}
      </Stack>
    </section>
  );
}

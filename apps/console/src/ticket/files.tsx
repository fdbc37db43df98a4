import { Anchor, Group, Image, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../api/schema';
import { useFormats } from '../formats/formats';
import { Dialog } from '../shell/dialog';
import { useDirectory } from '../session/directory';

type Evidence = Complaint['evidence'][number];
const KILOBYTE = 1024;

/** The files that came with it: pictures open here, documents in a tab of their own. */
export function Files({ ticket: { ticketId, evidence } }: { readonly ticket: Complaint }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const kinds = useDirectory().data?.evidence.kinds ?? [];
  const [shown, setShown] = useState<Evidence | null>(null);
  const addressOf = ({ sha256 }: Evidence) => `/api/v1/complaints/${ticketId}/attachments/${sha256}`;
  const about = ({ kind, bytes }: Evidence) =>
    `${kinds.find(({ code }) => code === kind)?.name ?? kind} · ${t('files.size', { size: formats.number(Math.ceil(bytes / KILOBYTE)) })}`;
  return (
    <section aria-labelledby="files">
      <Stack gap="xs">
        <Title order={2} size="h5" id="files">
          {t('files.title')}
        </Title>
        {evidence.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('files.none')}
          </Text>
        )}
        {evidence.map((file) => (
          <Group key={file.sha256} gap="xs" wrap="nowrap">
            {file.name === null ? (
              <Text size="sm">{about(file)}</Text>
            ) : file.mediaType.startsWith('image/') ? (
              <UnstyledButton onClick={() => setShown(file)}>
                <Anchor component="span" size="sm">
                  {file.name}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {about(file)}
                </Text>
              </UnstyledButton>
            ) : (
              <Anchor href={addressOf(file)} target="_blank" size="sm">
                {file.name}
                <Text size="xs" c="dimmed">
                  {about(file)} · {t('files.newTab')}
                </Text>
              </Anchor>
            )}
          </Group>
        ))}
      </Stack>
      <Dialog opened={shown !== null} onClose={() => setShown(null)} size="xl" title={shown?.name}>
        {shown && <Image src={addressOf(shown)} alt={shown.name ?? about(shown)} fit="contain" mah="75dvh" />}
      </Dialog>
    </section>
  );
}

import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { LodgeComplaint } from '../api/schema';
import { formatsIn } from '../formats/formats';
import { useDirectory } from '../session/directory';
import { FactList } from '../ticket/fact-list';

interface Props {
  readonly lodging: LodgeComplaint;
  readonly isPending: boolean;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

/** What is read out to the citizen before it is lodged, in their language, whatever the screen's is. */
export function ReadBack({ lodging, isPending, onBack, onConfirm }: Props) {
  const { t, i18n } = useTranslation();
  const { language } = lodging;
  const say = i18n.getFixedT(language);
  const timeZone = useDirectory().data?.pack.timeZone ?? 'Asia/Kolkata';
  const formats = formatsIn(language, timeZone);
  const inTheirs = { params: { query: { lang: language } } };
  const categories = useQuery({
    queryKey: ['categories', language],
    queryFn: () => answer(api.GET('/api/v1/public/categories', inTheirs)),
  });
  const districts = useQuery({
    queryKey: ['districts', language],
    queryFn: () => answer(api.GET('/api/v1/public/districts', inTheirs)),
  });
  const district = (lgd: number | null | undefined) => districts.data?.items.find((each) => each.lgd === lgd)?.name;
  const { complainant, vaccination, residence, idProof } = lodging;
  return (
    <Stack>
      <Title order={2} size="h5">
        {t('lodge.readOut')}
      </Title>
      <Paper withBorder p="md" lang={language}>
        <FactList
          facts={[
            [say('lodge.name'), complainant.name],
            [say('lodge.mobile'), complainant.mobile.replace(/^(\d{5})(\d{5})$/, '$1 $2')],
            [say('lodge.category'), categories.data?.items.find(({ code }) => code === lodging.category)?.name],
            [say('lodge.statement'), lodging.statement],
            [say('lodge.dose'), vaccination?.dose ? formats.number(vaccination.dose) : null],
            [say('lodge.date'), vaccination?.date ? formats.date(vaccination.date) : null],
            [say('lodge.vaccine'), vaccination?.vaccine],
            [say('lodge.centre'), vaccination?.centre],
            [say('lodge.reference'), vaccination?.beneficiaryReference],
            [say('lodge.vaccinationDistrict'), district(vaccination?.districtLgd)],
            [say('lodge.pin'), residence?.pin],
            [say('lodge.residenceDistrict'), district(residence?.districtLgd)],
            [say('lodge.proof'), idProof && [say(`proof.${idProof.type}`), idProof.last4].filter(Boolean).join(' …')],
          ]}
        />
      </Paper>
      <Group>
        <Button onClick={onConfirm} loading={isPending} autoFocus>
          {t('lodge.confirm')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('lodge.back')}
        </Button>
      </Group>
    </Stack>
  );
}

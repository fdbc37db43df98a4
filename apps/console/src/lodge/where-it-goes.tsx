import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';

interface Place {
  readonly category: string;
  readonly pin: string;
  readonly vaccinationDistrict: string;
  readonly residenceDistrict: string;
}

/** Where a complaint would go, by the rules that will route it; while it is being typed. */
export function useRouting(place: Place) {
  const { i18n } = useTranslation();
  const [asked] = useDebouncedValue(place, 200);
  const { category, pin, vaccinationDistrict, residenceDistrict } = asked;
  const isPin = /^[1-9]\d{2}\s?\d{3}$/.test(pin.trim());
  return useQuery({
    queryKey: ['routing', asked, i18n.language],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/directory/routing', {
          signal,
          params: {
            query: {
              category,
              ...(isPin ? { pin: pin.trim() } : {}),
              ...(vaccinationDistrict === '' ? {} : { vaccinationDistrict: Number(vaccinationDistrict) }),
              ...(residenceDistrict === '' ? {} : { residenceDistrict: Number(residenceDistrict) }),
            },
          },
        }),
      ),
    enabled: category !== '' && (isPin || vaccinationDistrict !== '' || residenceDistrict !== ''),
    placeholderData: keepPreviousData,
  });
}

/** The desk, or what to ask the citizen. */
export function WhereItGoes({ routing }: { readonly routing: ReturnType<typeof useRouting> }) {
  const { t } = useTranslation();
  const { data } = routing;
  const words = !data
    ? t('lodge.whereUnknown')
    : data.accountableDesk === null
      ? data.candidates.length > 0
        ? t('lodge.askDistrict', { districts: data.candidates.map(({ name }) => name).join(', ') })
        : t('lodge.noDesk')
      : data.holderDesk?.code === data.accountableDesk.code
        ? t('lodge.goesTo', { desk: data.accountableDesk.name })
        : t('lodge.goesToAbove', { desk: data.holderDesk?.name ?? '', accountable: data.accountableDesk.name });
  return (
    <Text size="sm" role="status" fw={data ? 600 : 400}>
      {words}
    </Text>
  );
}

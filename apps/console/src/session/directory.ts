import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';

const FOR_LONG = { staleTime: 300_000, gcTime: Infinity };

/** What the pack in force offers: desks, resolutions, reasons, sources. */
export function useDirectory() {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['directory', i18n.language],
    queryFn: () => answer(api.GET('/api/v1/directory')),
    ...FOR_LONG,
  });
}

export function useCategories() {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['categories', i18n.language],
    queryFn: () => answer(api.GET('/api/v1/public/categories')),
    ...FOR_LONG,
  });
}

export function useDistricts() {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['districts', i18n.language],
    queryFn: () => answer(api.GET('/api/v1/public/districts')),
    ...FOR_LONG,
  });
}

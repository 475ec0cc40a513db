import type { ResourceDto } from '../dto';

const NEAREST: ResourceDto['origin'][] = ['lesson', 'section', 'course'];

/** The resources of three levels as one list without repetition: the same file or address stays where it is nearest. */
export function mergeResources(resources: readonly ResourceDto[]): ResourceDto[] {
  const kept = new Map<string, ResourceDto>();
  for (const origin of NEAREST) {
    for (const resource of resources.filter((one) => one.origin === origin)) {
      const key = resource.file?.uuid ?? resource.url ?? resource.uuid;
      if (!kept.has(key)) kept.set(key, resource);
    }
  }
  return [...kept.values()];
}

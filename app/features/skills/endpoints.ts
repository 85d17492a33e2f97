import type { Endpoint } from '#app/platform/http/endpoint.ts';
import {
  addCvEndpoint,
  changeCvEndpoint,
  getCvEndpoint,
  getCvFileEndpoint,
  listCvsEndpoint,
  removeCvEndpoint,
} from './api/cv-endpoints.ts';
import {
  addSkillEndpoint,
  changeSkillEndpoint,
  getSkillEndpoint,
  listSkillsEndpoint,
  recordSkillEvidenceEndpoint,
  removeSkillEndpoint,
} from './api/skill-endpoints.ts';
import {
  addValidatorEndpoint,
  archiveValidatorEndpoint,
  changeValidatorEndpoint,
  listValidatorsEndpoint,
} from './api/validator-endpoints.ts';

export const skillEndpoints: Endpoint[] = [
  listSkillsEndpoint,
  getSkillEndpoint,
  addSkillEndpoint,
  changeSkillEndpoint,
  removeSkillEndpoint,
  recordSkillEvidenceEndpoint,
  listCvsEndpoint,
  getCvEndpoint,
  addCvEndpoint,
  changeCvEndpoint,
  removeCvEndpoint,
  getCvFileEndpoint,
  listValidatorsEndpoint,
  addValidatorEndpoint,
  changeValidatorEndpoint,
  archiveValidatorEndpoint,
];

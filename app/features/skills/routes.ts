import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { ownCvFilePage, ownCvPage } from './pages/portal/own-cv-pages.tsx';
import { newOwnExperiencePage, oneOwnExperiencePage, ownExperiencePage } from './pages/portal/own-experience-pages.tsx';
import { archiveValidatorAction, removeCvAction } from './pages/staff/cv-actions.ts';
import { cvFilePage } from './pages/staff/cv-file-page.tsx';
import { cvPage } from './pages/staff/cv-page.tsx';
import { editSkillPage } from './pages/staff/edit-skill-page.tsx';
import { newCvPage } from './pages/staff/new-cv-page.tsx';
import { newSkillPage } from './pages/staff/new-skill-page.tsx';
import { newValidatorPage } from './pages/staff/new-validator-page.tsx';
import { removeSkillPage } from './pages/staff/remove-skill-page.tsx';
import { skillPage } from './pages/staff/skill-page.tsx';
import { skillsPage } from './pages/staff/skills-page.tsx';
import { validatorPage } from './pages/staff/validator-page.tsx';
import { validatorsPage } from './pages/staff/validators-page.tsx';

export const skillPages: (Page | Action)[] = [
  skillsPage,
  newSkillPage,
  skillPage,
  editSkillPage,
  removeSkillPage,
  newCvPage,
  cvPage,
  cvFilePage,
  removeCvAction,
  validatorsPage,
  newValidatorPage,
  validatorPage,
  archiveValidatorAction,
];

export const skillPortalPages: PortalPage[] = [
  ownExperiencePage,
  newOwnExperiencePage,
  oneOwnExperiencePage,
  ownCvPage,
  ownCvFilePage,
];

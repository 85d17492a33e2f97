import { accountsPath } from '#app/features/accounts/domain/paths.ts';
import { readAccounts } from '#app/features/accounts/domain/permissions.ts';
import { instrumentsPath } from '#app/features/assessments/domain/paths.ts';
import { loadInstrument } from '#app/features/assessments/domain/permissions.ts';
import { auditLogPath } from '#app/features/audit/domain/paths.ts';
import { readAuditLog } from '#app/features/audit/domain/permissions.ts';
import { consentTextsPath } from '#app/features/consents/domain/paths.ts';
import { editConsentTexts } from '#app/features/consents/domain/permissions.ts';
import { organisationsPath } from '#app/features/organisations/domain/paths.ts';
import { listOrganisationsPermission } from '#app/features/organisations/domain/permissions.ts';
import { protectionSettingsPath } from '#app/features/protection/domain/paths.ts';
import { changeProtectionSettings } from '#app/features/protection/domain/permissions.ts';
import { retentionRulePath } from '#app/features/retention/domain/paths.ts';
import { decideRetention } from '#app/features/retention/domain/permissions.ts';
import { ownSideSettingsPath, tenantsPath } from '#app/features/tenants/domain/paths.ts';
import { changeOwnSide, listTenantsPermission } from '#app/features/tenants/domain/permissions.ts';
import { translationsPath } from '#app/features/translations/domain/paths.ts';
import { readTranslations } from '#app/features/translations/domain/permissions.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { administrationTexts } from './administration-texts.ts';

/** What there is to administer, and who may. */
export const administrationParts = [
  { key: 'accounts', path: accountsPath, permission: readAccounts },
  { key: 'organisations', path: organisationsPath, permission: listOrganisationsPermission },
  { key: 'log', path: auditLogPath, permission: readAuditLog },
  { key: 'protection', path: protectionSettingsPath, permission: changeProtectionSettings },
  { key: 'consentTexts', path: consentTextsPath, permission: editConsentTexts },
  { key: 'instruments', path: instrumentsPath, permission: loadInstrument },
  { key: 'retention', path: retentionRulePath, permission: decideRetention },
  { key: 'translations', path: translationsPath, permission: readTranslations },
  { key: 'ownSide', path: ownSideSettingsPath, permission: changeOwnSide },
  { key: 'tenants', path: tenantsPath, permission: listTenantsPermission },
] as const;

/** A card for each part the caller may administer. */
export function AdministrationLinks({ view }: { view: ViewContext }) {
  const t = translate(administrationTexts, view.locale);
  return (
    <Columns>
      {administrationParts
        .filter((part) => may(view.caller, part.permission))
        .map((part) => (
          <Card
            key={part.key}
            title={t(`${part.key}.title`)}
            href={part.path.to()}
            description={t(`${part.key}.text`)}
          />
        ))}
    </Columns>
  );
}

import { Global, Module } from '@nestjs/common';
import { AccessModule } from '../../platform/access/access.module.ts';
import { ActorResolver } from '../../platform/access/actor-resolver.ts';
import { Attempts } from './attempts.ts';
import { AccountsRepository } from './data/accounts.repository.ts';
import { ActorsRepository } from './data/actors.repository.ts';
import { ApiClientsRepository } from './data/api-clients.repository.ts';
import { AuditRepository } from './data/audit.repository.ts';
import { EmailTokensRepository } from './data/email-tokens.repository.ts';
import { GrantsRepository } from './data/grants.repository.ts';
import { MergingRepository } from './data/merging.repository.ts';
import { ProfilesRepository } from './data/profiles.repository.ts';
import { SanctionsRepository } from './data/sanctions.repository.ts';
import { SessionsRepository } from './data/sessions.repository.ts';
import { StaffNotesRepository } from './data/staff-notes.repository.ts';
import { ViewerRepository } from './data/viewer.repository.ts';
import { GrantLoader } from './grant-loader.ts';
import { ViewerAnswers } from './graphql/viewer-answers.ts';
import { AuditExportController } from './http/audit-export.controller.ts';
import { NewKeyCookie } from './new-key-cookie.ts';
import { Passwords } from './passwords.ts';
import { ProfileLoader } from './profile-loader.ts';
import { CleanUp } from './reacts-to/clean-up.ts';
import { EndSanctions } from './reacts-to/end-sanctions.ts';
import { SendMails } from './reacts-to/send-mails.ts';
import { SendSanctionMails } from './reacts-to/send-sanction-mails.ts';
import { identityResolvers } from './resolvers.ts';
import { SessionActorResolver } from './session-actor-resolver.ts';
import { SessionCookie } from './session-cookie.ts';
import { ChangePassword } from './use-cases/change-password.ts';
import { ChangeRoles } from './use-cases/change-roles.ts';
import { CreateAccount } from './use-cases/create-account.ts';
import { EndSessions } from './use-cases/end-sessions.ts';
import { LiftSanction } from './use-cases/lift-sanction.ts';
import { ListAccounts } from './use-cases/list-accounts.ts';
import { ManageApiClients } from './use-cases/manage-api-clients.ts';
import { ManageSettings } from './use-cases/manage-settings.ts';
import { MergeAccounts } from './use-cases/merge-accounts.ts';
import { ReadAudit } from './use-cases/read-audit.ts';
import { ReadProfiles } from './use-cases/read-profiles.ts';
import { ReadStaffRecord } from './use-cases/read-staff-record.ts';
import { ReadViewer } from './use-cases/read-viewer.ts';
import { RequestMail } from './use-cases/request-mail.ts';
import { SanctionAccount } from './use-cases/sanction-account.ts';
import { SanctionSubjects } from './use-cases/sanction-subjects.ts';
import { SignIn } from './use-cases/sign-in.ts';
import { SignUp } from './use-cases/sign-up.ts';
import { StaffNotes } from './use-cases/staff-notes.ts';
import { StartSession } from './use-cases/start-session.ts';
import { UpdateProfile } from './use-cases/update-profile.ts';
import { UseMailLink } from './use-cases/use-mail-link.ts';

const repositories = [AccountsRepository, ActorsRepository, ApiClientsRepository, AuditRepository, EmailTokensRepository, GrantsRepository, MergingRepository, ProfilesRepository, SanctionsRepository, SessionsRepository, StaffNotesRepository, ViewerRepository];
const useCases = [
  ChangePassword, ChangeRoles, CreateAccount, EndSessions, LiftSanction, ListAccounts, ManageApiClients, ManageSettings, MergeAccounts, ReadAudit, ReadProfiles, ReadStaffRecord, ReadViewer, RequestMail, SanctionAccount, SanctionSubjects, SignIn, SignUp, StaffNotes, StartSession, UpdateProfile, UseMailLink,
];

@Global()
@Module({
  imports: [AccessModule],
  controllers: [AuditExportController],
  providers: [
    ...repositories, ...useCases, ...identityResolvers,
    Attempts, Passwords, SessionCookie, NewKeyCookie, GrantLoader, ProfileLoader, ViewerAnswers,
    SendMails, SendSanctionMails, EndSanctions, CleanUp,
    { provide: ActorResolver, useClass: SessionActorResolver },
  ],
  exports: [ActorResolver, ProfileLoader, Passwords, CreateAccount, ChangeRoles, ManageApiClients, ManageSettings, ListAccounts, SanctionAccount, LiftSanction, ReadAudit, StaffNotes],
})
export class IdentityModule {}

namespace FactBot.Tests.Storage.Contract;

// Every promise is held in memory and in a file.
public sealed class DossiersInMemory() : DossierContract(inMemory: true);

public sealed class DossiersInAFile() : DossierContract(inMemory: false);

public sealed class KeptInMemory() : KeptContract(inMemory: true);

public sealed class KeptInAFile() : KeptContract(inMemory: false);

public sealed class ClaimListsInMemory() : ClaimListContract(inMemory: true);

public sealed class ClaimListsInAFile() : ClaimListContract(inMemory: false);

public sealed class PeriodsInMemory() : PeriodContract(inMemory: true);

public sealed class PeriodsInAFile() : PeriodContract(inMemory: false);

public sealed class InboxInMemory() : InboxContract(inMemory: true);

public sealed class InboxInAFile() : InboxContract(inMemory: false);

public sealed class PostsInMemory() : PostContract(inMemory: true);

public sealed class PostsInAFile() : PostContract(inMemory: false);

public sealed class EditsInMemory() : EditContract(inMemory: true);

public sealed class EditsInAFile() : EditContract(inMemory: false);

public sealed class ThreadsInMemory() : ThreadContract(inMemory: true);

public sealed class ThreadsInAFile() : ThreadContract(inMemory: false);

public sealed class GoneInMemory() : GoneContract(inMemory: true);

public sealed class GoneInAFile() : GoneContract(inMemory: false);

public sealed class SettingsInMemory() : SettingsContract(inMemory: true);

public sealed class SettingsInAFile() : SettingsContract(inMemory: false);

public sealed class HealthInMemory() : HealthContract(inMemory: true);

public sealed class HealthInAFile() : HealthContract(inMemory: false);

public sealed class CommitsInMemory() : CommitContract(inMemory: true);

public sealed class CommitsInAFile() : CommitContract(inMemory: false);

public sealed class CatchUpInMemory() : CatchUpContract(inMemory: true);

public sealed class CatchUpInAFile() : CatchUpContract(inMemory: false);

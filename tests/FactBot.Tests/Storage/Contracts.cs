namespace FactBot.Tests.Storage;

public sealed class DossiersInMemory() : DossierContract(inMemory: true);

public sealed class DossiersInAFile() : DossierContract(inMemory: false);

using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Storage.Json;

/// <summary>A dossier without its claims and its text.</summary>
/// <param name="Origin">Whose article it is.</param>
/// <param name="Homes">Where it was posted.</param>
/// <param name="OpenedBy">Who opened it.</param>
/// <param name="OpenedAt">When it was opened, UTC.</param>
/// <param name="Notes">Notes on the article as a whole.</param>
/// <param name="Snapshot">The key of its text.</param>
internal sealed record DossierHead(
    DossierOrigin Origin, ImmutableArray<Home> Homes, Person OpenedBy, DateTimeOffset OpenedAt, ImmutableArray<Note> Notes, string Snapshot);

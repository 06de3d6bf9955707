using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Storage.Json;

/// <summary>A dossier without its claims and its text.</summary>
/// <param name="Origin">Whose article.</param>
/// <param name="Homes">Where it was posted.</param>
/// <param name="OpenedBy">By whom.</param>
/// <param name="OpenedAt">When, UTC.</param>
/// <param name="Notes">On the article as a whole.</param>
/// <param name="Snapshot">The key of its text.</param>
internal sealed record DossierHead(
    DossierOrigin Origin, ImmutableArray<Home> Homes, Person OpenedBy, DateTimeOffset OpenedAt, ImmutableArray<Note> Notes, string Snapshot);

using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Storage.Json;

/// <summary>A claim in the short form for lists, with the channels where it may be seen.</summary>
/// <param name="Row">The claim.</param>
/// <param name="Homes">The channels of its dossier.</param>
/// <param name="Everywhere">Whether one of the channels is public.</param>
internal sealed record StoredRow(ClaimRow Row, ImmutableArray<Place> Homes, bool Everywhere)
{
    public bool IsAtHome(Place channel) => Homes.Contains(channel.InChannel);

    public bool MaySee(Place place) => Everywhere || IsAtHome(place);
}

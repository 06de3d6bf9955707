using System.Collections.Immutable;

namespace FactBot.Core.Domain;

/// <summary>
/// The counts of a summary over one channel's dossiers. <paramref name="Open"/> holds all claims that are open at the end of the
/// window.
/// </summary>
/// <param name="Articles">The number of articles opened in the window.</param>
/// <param name="ClaimsOpened">The number of claims opened in the window.</param>
/// <param name="Done">The claims that were done in the window and still are.</param>
/// <param name="Open">The claims that are neither done nor set aside.</param>
public sealed record DeskPeriod(int Articles, int ClaimsOpened, ImmutableArray<ClaimRow> Done, ImmutableArray<ClaimRow> Open);

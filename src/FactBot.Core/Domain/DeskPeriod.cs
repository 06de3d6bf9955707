using System.Collections.Immutable;

namespace FactBot.Core.Domain;

/// <summary>What a summary counts, of one channel's dossiers. <paramref name="Open"/> are all that are open at the end of the window.</summary>
/// <param name="Articles">Opened in the window.</param>
/// <param name="ClaimsOpened">In the window.</param>
/// <param name="Done">Done in the window, and still done.</param>
/// <param name="Open">Not done and not set aside.</param>
public sealed record DeskPeriod(int Articles, int ClaimsOpened, ImmutableArray<ClaimRow> Done, ImmutableArray<ClaimRow> Open);

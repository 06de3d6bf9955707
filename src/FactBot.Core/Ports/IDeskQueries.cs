using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Requests;

namespace FactBot.Core.Ports;

/// <summary>The only synchronous path. It reads and changes nothing, never waits for the inbox, and responds within a second.</summary>
public interface IDeskQueries
{
    /// <summary>The form that a button opens, or null where it has none or its claim is gone.</summary>
    Task<Form?> OpenAsync(ActionToken what, Actor who, Place where, CancellationToken ct);

    /// <summary>At most 25 choices for a parameter ("ref", "claim", "dossier") that match what was typed.</summary>
    Task<IReadOnlyList<Choice>> SuggestAsync(string command, string parameter, string typed, Actor who, Place where, CancellationToken ct);

    /// <summary>The errors of a filled-in form; empty when it may be accepted.</summary>
    IReadOnlyList<FieldError> Validate(Request submitted, Actor who);

    /// <summary>Whether the message is one of the bot's messages that take replies, or one that was kept as a note.</summary>
    Task<bool> KnowsAsync(MessageRef message, CancellationToken ct);

    /// <summary>The places that an adapter reads after a start or an outage, so that no note is missed.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="most">The limit on messages: as many as the platform allows to be read in a few minutes.</param>
    /// <param name="ct">Cancels the reading.</param>
    Task<CatchUp> CatchUpAsync(DeskId desk, int most, CancellationToken ct);

    /// <summary>
    /// The private conversations of a platform in which something was received after <paramref name="since"/>, newest first.
    /// </summary>
    Task<ImmutableArray<DirectPlace>> DirectPlacesAsync(string platform, DateTimeOffset since, CancellationToken ct);
}

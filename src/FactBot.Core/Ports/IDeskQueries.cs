using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Requests;

namespace FactBot.Core.Ports;

/// <summary>The only synchronous path: it reads, changes nothing, never waits behind the inbox, and answers within a second.</summary>
public interface IDeskQueries
{
    /// <summary>The form behind a button, or null where it has none or its claim is gone.</summary>
    Task<Form?> OpenAsync(ActionToken what, Actor who, Place where, CancellationToken ct);

    /// <summary>At most 25 choices for a parameter ("ref", "claim", "dossier") that begin like what was typed.</summary>
    Task<IReadOnlyList<Choice>> SuggestAsync(string command, string parameter, string typed, Actor who, Place where, CancellationToken ct);

    /// <summary>What is wrong with a filled-in form; empty when it may be accepted.</summary>
    IReadOnlyList<FieldError> Validate(Request submitted, Actor who);

    /// <summary>Whether the message is one of the bot's that a reply belongs to, or one that was kept as a note.</summary>
    Task<bool> KnowsAsync(MessageRef message, CancellationToken ct);

    /// <summary>What a platform should be asked for after a start or a break, so that no note is missed.</summary>
    /// <param name="desk">Whose.</param>
    /// <param name="most">Messages at most: as many as the platform lets be read in a few minutes.</param>
    /// <param name="ct">Ends the reading.</param>
    Task<CatchUp> CatchUpAsync(DeskId desk, int most, CancellationToken ct);

    /// <summary>The private conversations of a platform in which something was received after <paramref name="since"/>, newest first.</summary>
    Task<ImmutableArray<DirectPlace>> DirectPlacesAsync(string platform, DateTimeOffset since, CancellationToken ct);
}

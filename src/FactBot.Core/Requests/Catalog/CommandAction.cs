using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Core.Requests.Catalog;

/// <summary>What a button, a menu entry or a shortcut does: it makes a request at once or opens a form.</summary>
/// <param name="Verb">The unique name in an <see cref="ActionToken"/>: only letters, the first one a capital.</param>
public sealed record CommandAction(string Verb)
{
    /// <summary>The request that it makes; null where a form comes first.</summary>
    public Func<ActionToken, Request>? Request { get; init; }

    public CommandForm? Form { get; init; }

    /// <summary>The button on a claim's message; null where it has none.</summary>
    public ClaimButton? Button { get; init; }
}

/// <summary>A form for a command's parameters.</summary>
/// <param name="Title">The title above the form.</param>
/// <param name="Submit">The label of its button.</param>
/// <param name="Fields">The parameters that it asks for, in order.</param>
public sealed record CommandForm(string Title, string Submit, ImmutableArray<string> Fields)
{
    /// <summary>The parameter that takes the token's reference; null where it is among the fields.</summary>
    public string? Reference { get; init; }

    /// <summary>The flag that the form sets.</summary>
    public string? Flag { get; init; }

    /// <summary>The fields that the form requires although the command does not always.</summary>
    public ImmutableArray<string> Needed { get; init; } = [];
}

/// <summary>A button on a claim's message.</summary>
/// <param name="Position">The position; lower ones come first.</param>
/// <param name="Label">The label; null where the claim has no use for the button.</param>
public sealed record ClaimButton(int Position, Func<ClaimRecord, string?> Label)
{
    /// <summary>Whether it is the button that most people want.</summary>
    public Func<ClaimRecord, bool> IsMain { get; init; } = _ => false;
}

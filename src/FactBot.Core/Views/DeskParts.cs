using System.Collections.Immutable;
using FactBot.Core.Requests;

namespace FactBot.Core.Views;

/// <summary>The first line of a desk's card: "A-214", "In check", "3 of 9 done", "posted by @ana".</summary>
public sealed record CardHead(string Ref, string State, string Progress, string PostedBy);

/// <summary>Something to press. <paramref name="Main"/>: the one that most people want.</summary>
public sealed record Button(string Label, ActionToken Token, bool Main = false);

/// <summary>One of several to choose, at most 25.</summary>
public sealed record Menu(string Label, ImmutableArray<MenuItem> Items);

/// <param name="Label">At most 75 UTF-16 code units.</param>
/// <param name="Token">What choosing it does.</param>
public sealed record MenuItem(string Label, ActionToken Token);

/// <summary>A claim in a list: its reference, its verbatim words in quotation marks, and how it stands.</summary>
public sealed record ClaimListLine(string Ref, string Words, ImmutableArray<Remark> Remarks);

/// <summary>A line with what stands before it: a command, a setting's name, a note's number.</summary>
public sealed record ListLine(string Mark, string Words);

public enum MarkKind
{
    /// <summary>Seen; the work begins.</summary>
    Seen,

    /// <summary>Done or kept.</summary>
    Done,

    /// <summary>Not done; a private answer says why.</summary>
    Failed,
}

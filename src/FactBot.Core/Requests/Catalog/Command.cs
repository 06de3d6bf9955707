using System.Collections.Immutable;
using FactBot.Core.Requests.Typing;

namespace FactBot.Core.Requests.Catalog;

/// <summary>Another word for a command. <paramref name="Flag"/>: the flag of it that the word sets ("restore" sets "undo").</summary>
public sealed record CommandAlias(string Word, string? Flag = null);

/// <summary>Something that people can ask for by name: all that is said of it stands in its row.</summary>
/// <param name="Name">Small letters.</param>
/// <param name="Help">What it does, in one sentence of at most <see cref="MaxDescription"/> UTF-16 code units.</param>
/// <param name="Parameters">What it takes, the required ones first.</param>
/// <param name="Examples">Commands as they are typed; the first one stands in refusals.</param>
public sealed record Command(string Name, string Help, ImmutableArray<Parameter> Parameters, ImmutableArray<string> Examples)
{
    /// <summary>The shortest limit of the platforms for a description, in UTF-16 code units.</summary>
    public const int MaxDescription = 100;

    /// <summary>The shortest limit of the platforms for commands on one level, for parameters of one and for choices of one.</summary>
    public const int MaxCount = 25;

    public ImmutableArray<CommandAlias> Aliases { get; init; } = [];

    /// <summary>Among those that help shows first.</summary>
    public bool Common { get; init; }

    /// <summary>It stands in the group <see cref="CommandCatalog.More"/> where a platform has few places; typed, that word may come before it.</summary>
    public bool InMore { get; init; }

    /// <summary>Buttons, menu entries and shortcuts.</summary>
    public ImmutableArray<CommandAction> Actions { get; init; } = [];

    /// <summary>For a command that is not there yet: what to do until then, in one sentence.</summary>
    public string? Until { get; init; }

    public bool IsPlanned => Until is not null;

    public string Example => Examples[0];

    /// <summary>The words that end the command, or null.</summary>
    public Parameter? Text => Parameters.FirstOrDefault(p => p.Kind == ParameterKind.Text && !p.NamedOnly);

    /// <summary>Makes the request of what was filled in; null for a command that is not there yet.</summary>
    internal Func<ParameterValues, Request>? Read { get; init; }

    /// <summary>By its name or another name for it.</summary>
    public Parameter? Find(string name) => Parameters.FirstOrDefault(p => p.Names.Contains(name, StringComparer.Ordinal));
}

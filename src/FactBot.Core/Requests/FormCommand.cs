using System.Collections.Immutable;
using FactBot.Core.Requests.Catalog;

namespace FactBot.Core.Requests;

/// <summary>The command that a form fills in: its fields in their order, what the token says itself, and how the form is headed.</summary>
internal sealed record FormCommand(string Name, string Title, string Submit, ImmutableArray<string> Fields)
{
    /// <summary>The parameter that the token's reference is for; null where it is among the fields.</summary>
    public string? Reference { get; init; }

    public string? Flag { get; init; }

    /// <summary>Fields that the form needs though the command does not always.</summary>
    public ImmutableArray<string> Needed { get; init; } = [];

    public Command Command => CommandCatalog.Named(Name);

    /// <summary>Null for what has no form.</summary>
    public static FormCommand? Of(ActionVerb verb) => verb switch
    {
        ActionVerb.Note => new("note", "Note", "Keep", ["text", "answers"]) { Reference = "claim" },
        ActionVerb.Question => new("note", "Question", "Ask", ["text"]) { Reference = "claim", Flag = "question" },
        ActionVerb.Evidence => new("evidence", "Evidence", "Keep", ["link", "text", "stance", "tier"]) { Reference = "claim" },
        ActionVerb.Verdict => new("verdict", "Verdict", "Set", ["truth", "reported", "reason"]) { Reference = "claim" },
        ActionVerb.Assign => new("assign", "Assign", "Assign", ["who", "due", "priority"]) { Reference = "claims" },
        ActionVerb.Dismiss => new("dismiss", "Set aside", "Set aside", ["reason"]) { Reference = "claim", Needed = ["reason"] },
        ActionVerb.Add => new("add", "Add a claim", "Add", ["words"]) { Reference = "dossier" },
        ActionVerb.Paste => new("check", "Paste the text", "Check", ["text", "draft"]) { Needed = ["text"] },
        ActionVerb.SaveNote => new("note", "Save as note", "Keep", ["claim", "text", "question", "answers"]) { Needed = ["claim"] },
        ActionVerb.SaveEvidence => new("evidence", "Save as evidence", "Keep", ["claim", "link", "text", "stance", "tier"]) { Needed = ["claim"] },
        _ => null,
    };
}

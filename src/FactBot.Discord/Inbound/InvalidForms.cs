using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FactBot.Core.Requests;
using FactBot.Core.Text;
using FactBot.Discord.Outbound;

namespace FactBot.Discord.Inbound;

/// <summary>An invalid form: where it belongs, and what was typed.</summary>
internal sealed record InvalidForm(CustomId Id, IReadOnlyDictionary<string, string> Values);

/// <summary>
/// Keeps invalid forms. A Discord modal closes on submit, valid or not. The errors go to that person as an ephemeral message with all that was typed,
/// and a button reopens the form with its values.
/// </summary>
internal sealed class InvalidForms
{
    /// <summary>The number of forms kept for reopening; the words of older ones still stand in their response.</summary>
    private const int Most = 500;

    private readonly ConcurrentDictionary<string, InvalidForm> _forms = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = [];

    public InvalidForm? Find(string? interaction) => interaction is null ? null : _forms.GetValueOrDefault(interaction);

    /// <summary>Keeps the form and builds the response.</summary>
    public DiscordMessage Answer(string interaction, InvalidForm wrong, Form? form, IReadOnlyList<FieldError> errors)
    {
        _forms[interaction] = wrong;
        _order.Enqueue(interaction);
        while (_order.Count > Most && _order.TryDequeue(out var oldest))
        {
            _ = _forms.TryRemove(oldest, out _);
        }

        var text = new MarkdownText(DiscordLimits.Content);
        foreach (var error in errors)
        {
            text.Line().Words(Label(form, error.Field), MarkdownText.Bold).Sign(error.Field.Length > 0 ? ": " : "").Words(error.Sentence);
        }

        var again = ComponentRows.Row([ComponentRows.Press("Open again", new CustomId(CustomId.Again) { Key = interaction }, isMain: true)]);
        return new DiscordMessage(text.ToString(), Words(form, wrong.Values), new JsonArray(again), []);
    }

    /// <summary>A sentence and all that was typed.</summary>
    public static DiscordMessage Typed(string sentence, IReadOnlyDictionary<string, string> values) => new(Markdown.Escape(sentence), Words(null, values), [], []);

    private static JsonObject? Words(Form? form, IReadOnlyDictionary<string, string> values)
    {
        var typed = new MarkdownText(DiscordLimits.EmbedDescription);
        foreach (var (name, value) in values)
        {
            typed.Gap().Words(Label(form, name), MarkdownText.Bold).Line().Lines(NeutralText.Shown(value));
        }

        return typed.IsEmpty ? null : new Embed().Color(EmbedColors.Caution).Description(typed).Json;
    }

    private static string Label(Form? form, string field) => form?.Fields.FirstOrDefault(f => f.Name == field)?.Label ?? field;
}

using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Core.Requests;
using FactBot.Core.Text;
using FactBot.Wire;

namespace FactBot.Slack.Outbound;

/// <summary>Where a modal was opened and which message it is about; stored in the modal's private metadata.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Thread">The message that holds the button, or the thread.</param>
/// <param name="About">The message to save.</param>
/// <param name="Author">The author of the message to save.</param>
public sealed record ModalPlace(string Channel, string? Thread, string? About, string? Author)
{
    public string Write() => new JsonObject { ["c"] = Channel, ["t"] = Thread, ["m"] = About, ["a"] = Author }.ToJsonString();

    /// <summary>The place; null for metadata that this program did not write.</summary>
    public static ModalPlace? Read(string? text)
    {
        try
        {
            using var document = JsonDocument.Parse(text ?? "");
            var root = document.RootElement;
            return root.Text("c") is { } channel ? new ModalPlace(channel, root.Text("t"), root.Text("m"), root.Text("a")) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Forms as modals, and their values.</summary>
public static class SlackForms
{
    private const string Input = "value";

    public static JsonObject Modal(Form form, ModalPlace place) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = form.Token.ToString(),
        ["private_metadata"] = SlackLimits.Cut(place.Write(), SlackLimits.PrivateMetadata),
        ["title"] = MessageBlocks.PlainText(form.Title, SlackLimits.ModalTitle),
        ["submit"] = MessageBlocks.PlainText(form.Submit, SlackLimits.ModalTitle),
        ["close"] = MessageBlocks.PlainText("Cancel", SlackLimits.ModalTitle),
        ["blocks"] = new JsonArray([.. form.Fields.Select(Field)]),
    };

    /// <summary>The field values by name; empty values are left out.</summary>
    public static IReadOnlyDictionary<string, string> Values(JsonElement view, Func<string, string> nameOf)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (view.Child("state", "values") is { ValueKind: JsonValueKind.Object } state)
        {
            foreach (var block in state.EnumerateObject())
            {
                if (block.Value.Child(Input) is { } element && Value(element, nameOf) is { Length: > 0 } value)
                {
                    values[block.Name] = value;
                }
            }
        }

        return values;
    }

    /// <summary>The ids of the selected people.</summary>
    public static IEnumerable<string> People(JsonElement view) => view.Child("state", "values") is { ValueKind: JsonValueKind.Object } state
        ? state.EnumerateObject().Select(b => b.Value.Child(Input)?.Text("selected_user")).OfType<string>()
        : [];

    /// <summary>The acknowledgement that keeps the modal open and shows the errors beside their fields.</summary>
    /// <param name="errors">The errors.</param>
    /// <param name="fields">The modal's fields. Slack refuses an error for any other field, and the modal would show nothing.</param>
    public static JsonObject Errors(IEnumerable<FieldError> errors, IReadOnlyList<string> fields)
    {
        var byField = new JsonObject();
        foreach (var error in errors)
        {
            byField[fields.Contains(error.Field) ? error.Field : fields.Count > 0 ? fields[0] : "text"] = SlackLimits.Cut(error.Sentence, SlackLimits.FieldError);
        }

        return new JsonObject { ["response_action"] = "errors", ["errors"] = byField };
    }

    private static string? Value(JsonElement element, Func<string, string> nameOf) =>
        element.Text("value")
        ?? element.Text("selected_option", "value")
        ?? (element.Text("selected_user") is { } user ? NeutralText.Mention(user, nameOf(user)) : null);

    private static JsonObject Field(FormField field)
    {
        var block = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = field.Name,
            ["label"] = MessageBlocks.PlainText(field.Label, SlackLimits.InputLabel),
            ["element"] = Element(field),
        };
        if (!field.Required)
        {
            block["optional"] = true;
        }

        return block;
    }

    private static JsonObject Element(FormField field) => field.Kind switch
    {
        FieldKind.Choice => Choices(field),
        FieldKind.Person => new JsonObject { ["type"] = "users_select", ["action_id"] = Input },
        _ => Words(field),
    };

    private static JsonObject Words(FormField field)
    {
        var longest = Math.Clamp(field.MaxLength, 1, SlackLimits.InputText);
        var element = new JsonObject
        {
            ["type"] = "plain_text_input",
            ["action_id"] = Input,
            ["multiline"] = field.Kind is FieldKind.Paragraph,
            ["max_length"] = longest,
        };
        if (CleanText.Of(field.Initial ?? "").Trim() is { Length: > 0 } initial)
        {
            element["initial_value"] = SlackLimits.Cut(initial, longest);
        }

        return element;
    }

    private static JsonObject Choices(FormField field)
    {
        var element = new JsonObject
        {
            ["type"] = "static_select",
            ["action_id"] = Input,
            ["options"] = new JsonArray([.. field.Choices.Take(SlackLimits.Options).Select(Option)]),
        };
        if (field.Choices.FirstOrDefault(c => c.Value == field.Initial) is { } initial)
        {
            element["initial_option"] = Option(initial);
        }

        return element;
    }

    private static JsonObject Option(Choice choice) => new()
    {
        ["text"] = MessageBlocks.PlainText(choice.Label, SlackLimits.OptionText),
        ["value"] = SlackLimits.Cut(choice.Value, SlackLimits.OptionValue),
    };
}

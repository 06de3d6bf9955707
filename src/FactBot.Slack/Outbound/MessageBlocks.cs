using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FactBot.Core.Views;

namespace FactBot.Slack.Outbound;

/// <summary>The blocks of a message, within Slack's limit of their number. Buttons come last and always have room.</summary>
internal sealed class MessageBlocks
{
    /// <summary>Only Slack limits the message here, so the sentence stands in the adapter.</summary>
    private const string CutHere = "(A message in Slack holds no more than this.)";

    /// <summary>The blocks reserved for that sentence and for the buttons.</summary>
    private const int Reserved = 2;

    private readonly List<JsonObject> _blocks = [];
    private readonly TextBudget _room = new();
    private JsonObject? _actions;
    private bool _isCut;

    public JsonArray Array
    {
        get
        {
            IEnumerable<JsonObject?> end = [_isCut || _room.HasMissed ? Sentence(CutHere) : null, _actions];
            return new JsonArray([.. _blocks.Concat(end.OfType<JsonObject>()).Select(b => b.DeepClone())]);
        }
    }

    public MessageBlocks Rich(Action<RichText> write)
    {
        var text = new RichText(_room);
        write(text);
        if (text.Block() is { } block)
        {
            _isCut |= _blocks.Count >= SlackLimits.BlocksInMessage - Reserved;
            if (!_isCut)
            {
                _blocks.Add(block);
            }
        }

        return this;
    }

    /// <summary>Sets the buttons, with the menu before them.</summary>
    public MessageBlocks Actions(ImmutableArray<Button> buttons, Menu? menu = null)
    {
        var elements = new JsonArray();
        if (menu is { Items.IsEmpty: false })
        {
            elements.Add((JsonNode)Select(menu));
        }

        foreach (var button in buttons.DistinctBy(b => b.Token).Take(SlackLimits.ActionsInBlock - elements.Count))
        {
            elements.Add((JsonNode)Press(button));
        }

        _actions = elements.Count == 0 ? null : new JsonObject { ["type"] = "actions", ["elements"] = elements };
        return this;
    }

    public static JsonObject PlainText(string words, int limit) => new()
    {
        ["type"] = "plain_text",
        ["text"] = SlackLimits.Cut(DisplayText.Of(SlackLimits.Cut(words, 2 * SlackLimits.RichText)), limit) is { Length: > 0 } shown && !string.IsNullOrWhiteSpace(shown) ? shown : "\u2026",
        ["emoji"] = false,
    };

    private static JsonObject Press(Button button)
    {
        var press = new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = button.Token.ToString(),
            ["text"] = PlainText(button.Label, SlackLimits.ButtonText),
            ["value"] = button.Token.ToString(),
        };
        if (button.Main)
        {
            press["style"] = "primary";
        }

        return press;
    }

    private static JsonObject Select(Menu menu) => new()
    {
        ["type"] = "static_select",
        ["action_id"] = "menu",
        ["placeholder"] = PlainText(menu.Label, SlackLimits.Placeholder),
        ["options"] = new JsonArray([.. menu.Items.Take(SlackLimits.Options).Select(i => new JsonObject
        {
            ["text"] = PlainText(i.Label, SlackLimits.OptionText),
            ["value"] = i.Token.ToString(),
        })]),
    };

    private static JsonObject Sentence(string words) => new()
    {
        ["type"] = "rich_text",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "rich_text_section",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = words, ["style"] = new JsonObject { ["italic"] = true } }),
        }),
    };
}

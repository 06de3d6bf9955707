using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FactBot.Core.Views;

namespace FactBot.Slack.Outbound;

/// <summary>A message's blocks, kept below Slack's number of them.</summary>
internal sealed class Blocks
{
    private readonly JsonArray _blocks = [];

    public JsonArray Array => _blocks;

    public Blocks Header(string words) => words.Trim().Length == 0 ? this : Add(new JsonObject
    {
        ["type"] = "header",
        ["text"] = PlainText(words, SlackLimits.Header),
    });

    public Blocks Rich(Action<RichText> write)
    {
        var text = new RichText();
        write(text);
        return text.Block() is { } block ? Add(block) : this;
    }

    /// <summary>Buttons, with the menu before them.</summary>
    public Blocks Actions(ImmutableArray<Button> buttons, Menu? menu = null)
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

        return elements.Count == 0 ? this : Add(new JsonObject { ["type"] = "actions", ["elements"] = elements });
    }

    public static JsonObject PlainText(string words, int limit) => new()
    {
        ["type"] = "plain_text",
        ["text"] = SlackLimits.Cut(words, limit),
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

    private Blocks Add(JsonObject block)
    {
        if (_blocks.Count < SlackLimits.BlocksInMessage)
        {
            _blocks.Add((JsonNode)block);
        }

        return this;
    }
}

using System.Text.Json.Nodes;
using FactBot.Tests.Support;
using NJsonSchema;

namespace FactBot.Tests.Slack;

/// <summary>Slack's own types of blocks and modals, where they are at hand.</summary>
internal static class SlackSchema
{
    public const string BlocksFile = "spec/slack-blocks.schema.json";
    public const string ModalFile = "spec/slack-modal.schema.json";

    private static readonly Lazy<Task<JsonSchema>> Blocks = new(() => JsonSchema.FromFileAsync(SharedFiles.PathOf(BlocksFile)));
    private static readonly Lazy<Task<JsonSchema>> Modal = new(() => JsonSchema.FromFileAsync(SharedFiles.PathOf(ModalFile)));

    public static async Task<IEnumerable<string>> BrokenAsync(JsonArray blocks) =>
        (await Blocks.Value).Validate(blocks.ToJsonString()).Select(e => e.ToString());

    public static async Task<IEnumerable<string>> BrokenAsync(JsonObject modal) =>
        (await Modal.Value).Validate(modal.ToJsonString()).Select(e => e.ToString());
}

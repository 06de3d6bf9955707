using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Storage.Json;

/// <summary>
/// The stored form of all data that no query reads: serializers generated at build time. A property with an initial value that is missing
/// in the stored JSON comes back as its type's default, not as that value: a step of <see cref="Maintenance.Schema"/> has to write it.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [
        typeof(DeskIdConverter), typeof(EventKeyConverter), typeof(SpanConverter), typeof(PassageConverter), typeof(BlockConverter),
        typeof(ArticleTextConverter), typeof(RequestConverter), typeof(WhoConverter), typeof(ViewConverter), typeof(SubjectConverter)])]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(InboundEvent))]
[JsonSerializable(typeof(StoredMessage))]
[JsonSerializable(typeof(StoredRow))]
[JsonSerializable(typeof(StoredDelivery))]
[JsonSerializable(typeof(DossierHead))]
[JsonSerializable(typeof(ClaimRecord))]
[JsonSerializable(typeof(Snapshot))]
[JsonSerializable(typeof(Desk))]
[JsonSerializable(typeof(SummaryPlan))]
[JsonSerializable(typeof(DeskEvent))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(KeptMessage))]
[JsonSerializable(typeof(ArticleTextParts))]
[JsonSerializable(typeof(Who))]
[JsonSerializable(typeof(Who.Account))]
[JsonSerializable(typeof(Who.Named))]
[JsonSerializable(typeof(Who.Self))]
[JsonSerializable(typeof(Who.Nobody))]
[JsonSerializable(typeof(MessageSubject.Card))]
[JsonSerializable(typeof(MessageSubject.ClaimMessage))]
[JsonSerializable(typeof(MessageSubject.Unread), TypeInfoPropertyName = "SubjectUnread")]
[JsonSerializable(typeof(View.ArticleCard))]
[JsonSerializable(typeof(View.FindingReport))]
[JsonSerializable(typeof(View.ClaimCard))]
[JsonSerializable(typeof(View.ClaimList))]
[JsonSerializable(typeof(View.ThreadLine))]
[JsonSerializable(typeof(View.Response))]
[JsonSerializable(typeof(View.Unread), TypeInfoPropertyName = "ViewUnread")]
[JsonSerializable(typeof(View.Welcome))]
[JsonSerializable(typeof(View.Listing))]
[JsonSerializable(typeof(View.DailySummary))]
[JsonSerializable(typeof(View.Mark))]
[JsonSerializable(typeof(View.Problem))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    /// <summary>The form writes letters of all languages unescaped: only this program reads the text, and articles are long.</summary>
    public static StoredJson Form => Holder.Form;

    /// <summary>The holder is created at first use, after the generated fields are initialized.</summary>
    private static class Holder
    {
        public static readonly StoredJson Form = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

using FactBot.Core.Messages;
using FactBot.Core.Views;

namespace FactBot.Storage.Json;

/// <summary>The stored names of views. A name that was once used must never get another meaning.</summary>
internal sealed class ViewConverter() : ClosedSetConverter<View>(
    ("articleCard", typeof(View.ArticleCard)),
    ("findingReport", typeof(View.FindingReport)),
    ("claimCard", typeof(View.ClaimCard)),
    ("claimList", typeof(View.ClaimList)),
    ("threadLine", typeof(View.ThreadLine)),
    ("answer", typeof(View.Response)),
    ("unread", typeof(View.Unread)),
    ("welcome", typeof(View.Welcome)),
    ("listing", typeof(View.Listing)),
    ("dailySummary", typeof(View.DailySummary)),
    ("mark", typeof(View.Mark)),
    ("problem", typeof(View.Problem)));

/// <summary>The stored names of message subjects.</summary>
internal sealed class SubjectConverter() : ClosedSetConverter<MessageSubject>(
    ("card", typeof(MessageSubject.Card)),
    ("claimMessage", typeof(MessageSubject.ClaimMessage)),
    ("unread", typeof(MessageSubject.Unread)));

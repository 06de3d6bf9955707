namespace FactBot.Discord.Inbound;

/// <summary>Responses to buttons and forms that no longer work. Only the platform knows of components that outlive a version.</summary>
internal static class OutdatedComponents
{
    public const string Button = "This button is from an earlier version of me. Call the card up again with /fact show and use its buttons.";

    public const string Form = "I do not know this form any more, so nothing was kept. Your words stand below: open the form again from the claim's message, or use /fact note.";

    public const string FormGone = "I have not kept this form. Your words still stand above: open the form anew from the claim's message, and copy them.";

    public const string MessageGone = "I cannot see that message any more: it was deleted, or I may not read it. Paste its link or its words after /fact check.";

    public const string NotShown = "Discord did not take what I wanted to show. Type it instead: /fact help lists what I can do.";

    public const string Strange = "I did not understand that. Try it again, or type it: /fact help lists what I can do.";
}

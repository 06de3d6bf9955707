using System.Text.RegularExpressions;

namespace FactBot.Articles.Pages.Kinds;

/// <summary>
/// The wording of robot checks, error pages, consent walls and paywalls, in the languages of the sites that desks read most.
/// </summary>
internal static partial class WallWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"verify (that )?you('|’)?(re| are) (a )?(human|not a robot)|are you a (human|robot)|not a robot|checking (if the site connection is secure|your browser)|^just a moment|attention required|pardon our interruption|unusual (traffic|activity)|press (&|and) hold|enable javascript and cookies|security check|bot detection|ddos protection|access (to this page has been )?denied|prove (that )?you('|’)?re human|(sind|bist) (sie|du) ein (mensch|roboter)|êtes-vous un robot", Options | RegexOptions.Multiline)]
    public static partial Regex RobotCheck();

    [GeneratedRegex(@"^(error )?404\b|\b404( error)?$|page (was |could ?n[o']t be |can('|’)?t be |can ?not be |is )?not found|(page|story|article) (you('|’)?re looking for|(you )?requested).{0,40}(not|no longer|moved|gone)|(can('|’)?t|cannot|could ?n(o|')t) (find|locate) (the|that|this) page|page (does ?n(o|')t|no longer) exists?|no longer available|seite (wurde )?nicht gefunden|page (non trouvée|introuvable)|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden", Options | RegexOptions.Multiline)]
    public static partial Regex Missing();

    [GeneratedRegex(@"before you continue|we (value|care about|respect) your privacy|(we|our site|this site) and our( \d+)? partners (store|use|process)|we use cookies|accept (all )?cookies|manage (your )?(cookie|privacy|consent)|cookie (consent|preferences|settings)|your (privacy|data) choices|consent to (the use|our use|cookies)|wir (und unsere partner )?verwenden cookies|zustimm(en|ung)|accepter (et|les cookies)|gérer mes (choix|cookies)|consentimiento|acconsento|accepteer cookies|godta alle", Options)]
    public static partial Regex Consent();

    [GeneratedRegex(@"subscribe (now |today )?(to|and) (continue|keep|read|unlock|get (full|unlimited))|(subscribe|sign in|log in|register) (or (sign in|log in|subscribe|register) )?to (continue|keep|read|unlock)|already a (subscriber|member)|subscriber[- ](only|exclusive)|(exclusive|only|available) (to|for) (our )?(subscribers|members|premium)|(for|to) (our )?subscribers only|to (continue|keep) reading|continue reading (with|for|by)|read the (full|whole|rest of the) (article|story).{0,60}(subscri|trial|account|sign)|free articles? (left|remaining|this month)|start your (free )?(trial|subscription)|(weiterlesen|lesen) (sie )?mit|jetzt abonnieren|bereits abonnent|réservé (à nos|aux) abonnés|abonnez-vous|suscríbete para|solo para suscriptores|contenuto riservato agli abbonati|já é assinante", Options)]
    public static partial Regex Subscribe();
}

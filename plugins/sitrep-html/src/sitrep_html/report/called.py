"""The lines that boxes in a report and around it begin with, in lower case: of lists, advertisements, authors."""

from __future__ import annotations

# Lists that lead to other pages, of subjects, buttons to share, and polls.
LISTS = frozenset(
    (
        "artikel zum thema,mehr zum thema,zum thema,mehr dazu,lesen sie auch,lesen sie mehr,"
        "das könnte sie auch interessieren,auch interessant,stichworte,schlagworte,schlagwörter,tags,weitere artikel,"
        "verwandte artikel,meistgelesen,related articles,related stories,related posts,related,read more,read also,"
        "see also,most read,more on this story,more on this topic,you may also like,recommended,share this,"
        "share this article,à lire aussi,lire aussi,sur le même sujet,articles liés,les plus lus,partager,"
        "leggi anche,articoli correlati,lea también,te puede interesar,noticias relacionadas,relacionados,etiquetas,"
        "leia também,leia mais,lees ook,lees meer,meer over dit onderwerp,czytaj też,czytaj także,zobacz też,"
        "läs också,läs även,läs mer,les også,læs også,читайте также,по теме,teilen,teilen und kommentieren,"
        "artikel teilen,umfrage,poll,sondage,encuesta,sondaggio,enquete,fehler gesehen,"
        "recommended for you,recommended stories,more from this section,más información,lo más leído,lo más comentado,"
        "articole similare,citește și,přečtěte si také,lue myös,olvassa el,διαβάστε επίσης,читайте також"
    ).split(",")
)
ADVERTISING = frozenset(
    (
        "advertisement,advertising,advertorial,sponsored,sponsored content,sponsored post,promoted,promoted content,"
        "paid content,paid post,partner content,anzeige,werbung,gesponsert,sponsored by,publicité,contenu sponsorisé,"
        "contenu partenaire,publi-rédactionnel,sponsorisé,publicidad,contenido patrocinado,patrocinado,pubblicità,"
        "contenuto sponsorizzato,sponsorizzato,publicidade,conteúdo patrocinado,advertentie,gesponsord,"
        "gesponsorde inhoud,reklama,materiał sponsorowany,artykuł sponsorowany,реклама,annons,annonssamarbete,reklame,"
        "annonse,annoncørbetalt indhold,publicitate,mainos,reklám,διαφήμιση"
    ).split(",")
)
ABOUT_AUTHORS = frozenset(
    (
        "about the author,about the authors,about the writer,über den autor,über die autorin,zum autor,zur autorin,"
        "zur person,"
        "à propos de l’auteur,à propos de l'auteur,sobre la firma,sobre el autor,acerca del autor,sobre o autor,"
        "sull’autore,"
        "sull'autore,l'autore,over de auteur,o autorze,om forfatteren,om skribenten,об авторе"
    ).split(",")
)

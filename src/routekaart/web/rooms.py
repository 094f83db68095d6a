"""The addresses that both sites have, in Dutch, room by room."""

from django.urls import path, re_path

from routekaart.web import contact, feeds, sentences, subscriptions, views
from routekaart.web.api.urls import urlpatterns as api
from routekaart.web.checking.urls import urlpatterns as checking
from routekaart.web.dossiers.urls import urlpatterns as dossiers
from routekaart.web.evaluations.urls import urlpatterns as evaluations
from routekaart.web.explaining.urls import urlpatterns as explaining
from routekaart.web.opendata.urls import urlpatterns as opendata
from routekaart.web.searching.urls import urlpatterns as searching

urlpatterns = [
    *dossiers,
    *evaluations,
    *explaining,
    path("brieven", views.letters, name="letters"),
    re_path(r"^brieven/(?P<document>[0-9a-f]{64})$", views.letter, name="letter"),
    path("controle", sentences.sentence, name="sentence"),
    re_path(r"^feeds/alles\.(?P<form>atom|rss)$", feeds.everything, name="feed"),
    re_path(r"^feeds/landen/(?P<key>[A-Za-z0-9._-]+)\.(?P<form>atom|rss)$", feeds.country, name="feed-country"),
    re_path(r"^feeds/verzoeken/(?P<key>[A-Za-z0-9._-]+)\.(?P<form>atom|rss)$", feeds.asked, name="feed-request"),
    path("feeds/termijnen.ics", feeds.terms, name="terms"),
    path("abonneren", subscriptions.subscribe, name="subscribe"),
    path("abonneren/bevestigen/<str:token>", subscriptions.confirm, name="confirm"),
    path("abonneren/stoppen/<str:token>", subscriptions.stop, name="stop"),
    path(".well-known/security.txt", contact.security, name="security"),
    path("stijl.css", views.stylesheet, name="stylesheet"),
    *api,
    *checking,
    *opendata,
    *searching,
]
